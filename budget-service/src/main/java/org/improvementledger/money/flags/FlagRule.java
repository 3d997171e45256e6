package org.improvementledger.money.flags;

import org.improvementledger.events.Coded;

/**
 * The rules that flags come from. Each has a sentence that says what it looks for and a source that says why; the figures in
 * them are those of the configuration ({@code ledger.money.flags}) and of the scheme of delegation.
 */
public enum FlagRule implements Coded {
    OVERSPEND(
            FlagSeverity.HIGH,
            "More is spent on an allocation than is approved for it.",
            "Money: overspending is recorded, never refused, and flagged"),
    SPLIT_ALLOCATIONS(
            FlagSeverity.HIGH,
            "Allocations that one person proposed for one purpose within the scheme's window are together above a limit that none of them exceeds alone.",
            "Scheme of delegation: splitting is not refused but flagged"),
    SPLIT_VIREMENTS(
            FlagSeverity.HIGH,
            "Virements that one person proposed between the same places within the scheme's window are together above a limit that none of them exceeds alone.",
            "Scheme of delegation: splitting is not refused but flagged"),
    AFTER_YEAR_CLOSED(
            FlagSeverity.HIGH,
            "It was recorded after its financial year was closed.",
            "Year end: a closed year takes authorised adjustments only"),
    FINISHED_ACTION(
            FlagSeverity.MEDIUM,
            "Money is still open on an action that is finished or called off.",
            "Reconciliation of money and plan"),
    UNFUNDED_ACTION(
            FlagSeverity.MEDIUM, "No approved allocation funds the action.", "Reconciliation of money and plan"),
    NEAR_LIMIT(
            FlagSeverity.MEDIUM,
            "The amount approved comes close to the limit of the capacity it was approved in.",
            "Scheme of delegation: approvals close to a limit"),
    BACKDATED(
            FlagSeverity.MEDIUM,
            "It takes effect long before it was recorded.",
            "Effective and recorded dates: what is recorded long afterwards"),
    LATE(
            FlagSeverity.LOW,
            "It was recorded after its period had closed.",
            "Periods: what is recorded after its period's close");

    private final FlagSeverity severity;

    private final String sentence;

    private final String source;

    FlagRule(FlagSeverity severity, String sentence, String source) {
        this.severity = severity;
        this.sentence = sentence;
        this.source = source;
    }

    public FlagSeverity severity() {
        return severity;
    }

    /** What it looks for. */
    public String sentence() {
        return sentence;
    }

    /** What it rests on. */
    public String source() {
        return source;
    }

    /** Whether it joins money with the plan, and is worked out when it is asked for. */
    boolean needsThePlan() {
        return this == UNFUNDED_ACTION || this == FINISHED_ACTION;
    }
}
