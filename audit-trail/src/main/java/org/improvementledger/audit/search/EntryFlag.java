package org.improvementledger.audit.search;

import org.improvementledger.events.Coded;

/** What is striking about the times of an entry. None of it is refused: an auditor looks at it. */
public enum EntryFlag implements Coded {
    BACKDATED("Backdated", "It takes effect long before it was recorded."),
    LATE("Late", "It was recorded after its period had closed."),
    AFTER_CLOSE("After the close", "It was recorded after its financial year was closed.");

    private final String word;

    private final String sentence;

    EntryFlag(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** As it is shown beside an entry. */
    public String word() {
        return word;
    }

    /** What it says. */
    public String sentence() {
        return sentence;
    }
}
