package org.improvementledger.chassis.web.screening;

/** What is looked for in text. */
public enum PersonalData {
    NHS_NUMBER("an NHS number"),
    UNIQUE_PUPIL_NUMBER("a unique pupil number"),
    DATE_OF_BIRTH("a date of birth"),
    CASE_NUMBER("a case number");

    private final String words;

    PersonalData(String words) {
        this.words = words;
    }

    /** With its article, as sentences use it. */
    public String words() {
        return words;
    }
}
