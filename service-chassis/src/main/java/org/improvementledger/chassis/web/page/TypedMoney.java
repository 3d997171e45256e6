package org.improvementledger.chassis.web.page;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An amount in pounds as people type it: £1,234.56, 1234, 1 234.5, 1,234.
 *
 * @param amount in pounds, scale 2; null where there is a problem
 * @param problem a sentence that says what to do, ready to show; null where the amount is good
 */
public record TypedMoney(
        @Nullable BigDecimal amount, @Nullable String problem) {

    /** The largest amount that one command may carry. */
    public static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([, ]\\d{3})+(\\.\\d*)?");
    private static final int LONGEST = 40;

    /**
     * @param typed as it came from the form
     * @param what how errors call the amount, at the start of a sentence: "Amount"
     */
    public static TypedMoney of(@Nullable String typed, String what) {
        String text = typed == null ? "" : typed.replace('\u00a0', ' ').strip();
        if (text.isEmpty()) {
            return wrong("Enter the " + Character.toLowerCase(what.charAt(0)) + what.substring(1));
        }
        boolean negative = text.startsWith("-") || text.startsWith("−") || text.startsWith("(");
        String number = text.replaceFirst("^[-−(]\\s*", "").replaceFirst("^£\\s*", "");
        if (negative) {
            return wrong(what + " must be more than £0");
        }
        if (text.length() > LONGEST
                || !(PLAIN.matcher(number).matches() || GROUPED.matcher(number).matches())) {
            return wrong(
                    number.matches("[\\d., ]+")
                            ? what + " must be in pounds and pence, like 1234.56 or 1,234.56"
                            : what + " must be a number in full, like 10600000 or 1,234.56");
        }
        int point = number.indexOf('.');
        if (point >= 0 && number.length() - point - 1 > 2) {
            return wrong(what + " must be in whole pence: no more than 2 numbers after the point");
        }
        BigDecimal amount = new BigDecimal(digits(number)).setScale(2);
        if (amount.signum() == 0) {
            return wrong(what + " must be more than £0");
        }
        if (amount.compareTo(LARGEST) > 0) {
            return wrong(what + " must be £999,999,999,999.99 or less");
        }
        return new TypedMoney(amount, null);
    }

    /** The amount, or null after putting the problem on a form's field. */
    public @Nullable BigDecimal orReject(Errors errors, String field) {
        if (problem != null) {
            errors.rejectValue(field, "amount.invalid", problem);
        }
        return amount;
    }

    private static String digits(String number) {
        String digits = number.replaceAll("[, ]", "");
        return digits.endsWith(".") ? digits + "0" : digits;
    }

    private static TypedMoney wrong(String problem) {
        return new TypedMoney(null, problem);
    }
}
