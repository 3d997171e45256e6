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

    /** @param actions ids in quotation marks, separated by commas */
    static String measure(UUID id, String actions) {
        return """
                {"id":"%s","title":"Supervision within 4 weeks","definition":"Case holders who had supervision\\nin the last 4 weeks",\
                "unit":"percentage","numerator":"Case holders supervised","denominator":"Case holders","polarity":"higher-is-better",\
                "frequency":"monthly","source":"Supervision log","countsPeople":false,"baseline":"61.5","target":"90",\
                "targetFrom":"2019-01-01","actionIds":[%s]}""".formatted(id, actions);
    }

    static String measureAmendment() {
        return """
                {"title":"Supervision in time","definition":"In the 28 days before the month's end","source":"Log",\
                "reason":"Four weeks were counted in two ways"}""";
    }

    static String target() {
        return """
                {"target":"95","effectiveFrom":"2020-04-01","reason":"The board raised it"}""";
    }

    static String link(UUID action) {
        return """
                {"actionId":"%s"}""".formatted(action);
    }

    static String reason() {
        return """
                {"reason":"It ended before the measure could move"}""";
    }

    static String retirement() {
        return """
                {"retiredOn":"2022-09-30","reason":"The training ended"}""";
    }

    static String reading(String from, String to, int numerator, int denominator) {
        return """
                {"periodFrom":"%s","periodTo":"%s","numerator":"%d","denominator":"%d","note":"Two teams were merged"}""".formatted(from, to, numerator, denominator);
    }

    static String restatement() {
        return """
                {"numerator":"54","denominator":"60","reason":"Two sessions were logged late"}""";
    }

    static String reviewSchedule(UUID id) {
        return """
                {"id":"%s","title":"Children in need: planned reviews","responsible":"Head of service",\
                "rule":"FREQ=WEEKLY;INTERVAL=4","startsOn":"2019-04-29","toleranceDays":2}""".formatted(id);
    }

    static String review(String dueOn, String heldOn) {
        return """
                {"dueOn":"%s","heldOn":"%s","note":"Two plans were closed"}""".formatted(dueOn, heldOn);
    }

    static String reviewScheduleEnd() {
        return """
                {"endedOn":"2022-09-21","reason":"Intervention ended"}""";
    }
}
