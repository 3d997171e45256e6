package org.improvementledger.audit.questions;

import org.improvementledger.events.Coded;

/** The questions, in the order auditors put them. */
public enum QuestionKind implements Coded {
    AUTHORITY(
            "Who decided this, in what capacity, under which limit?",
            "Every decision with the person, the capacity they acted in, and the version of the scheme of delegation and the limit that were in force.",
            Needs.NOTHING),
    KNOWN_AND_TRUE(
            "What was known on a day, and what was true on it?",
            "What had taken effect by a day but was recorded later, and what was recorded by then but took effect later.",
            Needs.DAY),
    AVAILABILITY(
            "Was the money there immediately before the approval?",
            "What the budget had before each approval, what the approval took, and what was left.",
            Needs.NOTHING),
    CHANGES(
            "What changed, from what to what, why, on which decision?",
            "Each field of an item, from its first value to its last, with the event that changed it.",
            Needs.ITEM),
    SEGREGATION(
            "Did the same person propose and approve, or show and verify?",
            "Who asked for and who decided each item, and who did both, on one item or anywhere.",
            Needs.NOTHING),
    TIMING(
            "What was recorded late, backdated, after the close, or just before a board or a visit?",
            "Entries with striking times, with the board's meetings and the inspectors' visits on the same time line.",
            Needs.NOTHING);

    /** What cannot be left out. */
    enum Needs {
        NOTHING,
        DAY,
        ITEM
    }

    private final String words;

    private final String explanation;

    private final Needs needs;

    QuestionKind(String words, String explanation, Needs needs) {
        this.words = words;
        this.explanation = explanation;
        this.needs = needs;
    }

    public String words() {
        return words;
    }

    /** What the answer tells. */
    public String explanation() {
        return explanation;
    }

    /** Whether it is about one item only. */
    public boolean isOfAnItem() {
        return needs == Needs.ITEM;
    }

    /** Whether words narrow what it is about. */
    public boolean isSearchable() {
        return this == AUTHORITY || this == AVAILABILITY;
    }

    /** Whether it is about a day. */
    public boolean isOfADay() {
        return needs == Needs.DAY;
    }
}
