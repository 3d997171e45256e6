package org.improvementledger.actionplan;

import java.util.UUID;

/** Bodies that are accepted, with every field in them. */
final class Bodies {

    private Bodies() {}

    static String inspection(UUID id) {
        return """
                {"id":"%s","kind":"standard","framework":"ILACS 2018","fieldworkFrom":"2019-02-11","fieldworkTo":"2019-02-22",\
                "reportReceivedOn":"2019-03-25","reportPublishedOn":"2019-03-25","publicationUrl":"https://reports.example/50062"}""".formatted(id);
    }

    static String judgement(String area, String grade) {
        return """
                {"area":"%s","grade":"%s"}""".formatted(area, grade);
    }

    static String finding(UUID id, String kind) {
        return """
                {"id":"%s","kind":"%s","text":"The quality and timeliness of assessments"}""".formatted(id, kind);
    }

    static String plan(UUID id, UUID inspection) {
        return """
                {"id":"%s","title":"Improvement plan 2019 to 2022","inspectionId":"%s"}""".formatted(id, inspection);
    }

    /** @param addresses ids in quotation marks, separated by commas */
    static String action(UUID id, String addresses) {
        return """
                {"id":"%s","title":"Training and support for social workers","outcome":"Social workers are confident\\nand stay",\
                "lead":"Principal social worker","startOn":"2019-04-01","dueOn":"2020-03-31","addresses":[%s]}""".formatted(id, addresses);
    }

    static String milestone(UUID id) {
        return """
                {"id":"%s","title":"First cohort trained","dueOn":"2019-09-30"}""".formatted(id);
    }

    static String reached(String reachedOn) {
        return """
                {"reachedOn":"%s","note":"64 of 66 attended"}""".formatted(reachedOn);
    }
}
