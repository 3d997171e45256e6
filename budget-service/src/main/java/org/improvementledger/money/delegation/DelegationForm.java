package org.improvementledger.money.delegation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.web.page.TypedDate;
import org.improvementledger.chassis.web.page.TypedMoney;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.CapacityLimit;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A new version of the scheme of delegation as people type it; a limit is an amount, or the word unlimited. */
record DelegationForm(
        @Nullable String effectiveFrom,
        @Nullable String headOfService,
        @Nullable String director,
        @Nullable String chiefFinanceOfficer,
        @Nullable String mayor,
        @Nullable String cabinet,
        @Nullable String fullCouncil,
        @Nullable String keyDecisionFrom,
        @Nullable String splittingWindowDays) {

    /** With what holds now, so that only what changes is typed. */
    static DelegationForm of(DelegationScheme scheme) {
        return new DelegationForm(
                "",
                typed(scheme, Capacity.HEAD_OF_SERVICE),
                typed(scheme, Capacity.DIRECTOR),
                typed(scheme, Capacity.CHIEF_FINANCE_OFFICER),
                typed(scheme, Capacity.MAYOR),
                typed(scheme, Capacity.CABINET),
                typed(scheme, Capacity.FULL_COUNCIL),
                scheme.keyDecisionFrom().amount().toPlainString(),
                Integer.toString(scheme.splittingWindowDays()));
    }

    /** The command the form asks for, or null after saying on it what is wrong. */
    @Nullable
    SetDelegationScheme orReject(Errors errors, LocalDate today) {
        LocalDate from =
                TypedDate.of(effectiveFrom, "Date it takes effect", today).orReject(errors, "effectiveFrom");
        List<CapacityLimit> limits = new ArrayList<>();
        limit(limits, Capacity.HEAD_OF_SERVICE, headOfService, "headOfService", errors);
        limit(limits, Capacity.DIRECTOR, director, "director", errors);
        limit(limits, Capacity.CHIEF_FINANCE_OFFICER, chiefFinanceOfficer, "chiefFinanceOfficer", errors);
        limit(limits, Capacity.MAYOR, mayor, "mayor", errors);
        limit(limits, Capacity.CABINET, cabinet, "cabinet", errors);
        limit(limits, Capacity.FULL_COUNCIL, fullCouncil, "fullCouncil", errors);
        BigDecimal keyDecision =
                TypedMoney.of(keyDecisionFrom, "Amount of key decisions").orReject(errors, "keyDecisionFrom");
        Integer window = window(errors);
        return from == null || keyDecision == null || window == null || errors.hasErrors()
                ? null
                : new SetDelegationScheme(SchemeOfDelegation.ID, from, limits, Money.of(keyDecision), window);
    }

    private static void limit(
            List<CapacityLimit> limits, Capacity capacity, @Nullable String typed, String field, Errors errors) {
        if (typed != null && typed.strip().equalsIgnoreCase(DelegationSettings.UNLIMITED)) {
            limits.add(new CapacityLimit(capacity, null));
            return;
        }
        BigDecimal amount = TypedMoney.of(typed, "Limit").orReject(errors, field);
        if (amount != null) {
            limits.add(new CapacityLimit(capacity, Money.of(amount)));
        }
    }

    private @Nullable Integer window(Errors errors) {
        String typed = splittingWindowDays == null ? "" : splittingWindowDays.strip();
        int days = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > DelegationSchemeBody.LONGEST_WINDOW) {
            errors.rejectValue(
                    "splittingWindowDays",
                    "days.invalid",
                    "Number of days must be between 1 and " + DelegationSchemeBody.LONGEST_WINDOW);
            return null;
        }
        return days;
    }

    private static String typed(DelegationScheme scheme, Capacity capacity) {
        Money limit = scheme.limitOf(capacity).limit();
        return limit == null ? DelegationSettings.UNLIMITED : limit.amount().toPlainString();
    }
}
