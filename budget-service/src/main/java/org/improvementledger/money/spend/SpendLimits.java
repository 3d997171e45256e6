package org.improvementledger.money.spend;

/** The most that the texts of a line may hold, in characters (Unicode code points). */
public final class SpendLimits {

    public static final int REFERENCE = 100;

    public static final int SUPPLIER = 200;

    public static final int SUMMARY = 500;

    public static final int MERCHANT_CATEGORY = 200;

    static final int REASON = 2_000;

    private SpendLimits() {}
}
