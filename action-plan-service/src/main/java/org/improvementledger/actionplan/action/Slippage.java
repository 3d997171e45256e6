package org.improvementledger.actionplan.action;

/** By how much a date moved from its baseline, in words. */
public final class Slippage {

    private Slippage() {}

    /**
     * "12 days later", "1 day sooner"; empty where it did not move.
     *
     * @param days below zero where it comes sooner
     */
    public static String words(long days) {
        return days == 0 ? "" : days(Math.abs(days)) + (days > 0 ? " later" : " sooner");
    }

    /** "1 day", "12 days". */
    public static String days(long number) {
        return "%,d %s".formatted(number, number == 1 ? "day" : "days");
    }
}
