package org.improvementledger.actionplan;

import java.util.UUID;

/** Bodies about inspections that are accepted, with every field in them. */
final class InspectionBodies {

    private InspectionBodies() {}

    static String correction(UUID id) {
        return """
                {"id":"%s","kind":"focused-visit","framework":"ILACS 2019","fieldworkFrom":"2019-02-12","fieldworkTo":"2019-02-13",\
                "reportReceivedOn":"2019-03-26","reportPublishedOn":"2019-03-27","publicationUrl":"https://reports.example/50063",\
                "reason":"The letter calls it a focused visit"}""".formatted(id);
    }

    static String judgementCorrection(String grade) {
        return """
                {"grade":"%s","reason":"Misread from the table of the report"}""".formatted(grade);
    }

    static String findingCorrection(String kind) {
        return """
                {"kind":"%s","text":"Safety planning","reason":"The report has it so"}""".formatted(kind);
    }

    static String statement(String dueOn) {
        return """
                {"dueOn":"%s","reason":"The inspectorate's letter of 2 May 2019"}""".formatted(dueOn);
    }

    static String met(String metOn) {
        return """
                {"metOn":"%s","note":"Sent to the inspectorate"}""".formatted(metOn);
    }

    static String metCorrection(String metOn) {
        return """
                {"metOn":"%s","note":"Sent to the inspectorate","reason":"The receipt shows another day"}""".formatted(metOn);
    }
}
