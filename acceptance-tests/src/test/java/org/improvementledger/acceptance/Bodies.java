package org.improvementledger.acceptance;

import java.util.UUID;

/** Request bodies as users would send them. */
final class Bodies {

    private Bodies() {}

    static String inspection(UUID id) {
        return """
                {"id":"%s","kind":"standard","framework":"ILACS 2018","fieldworkFrom":"2019-02-11","fieldworkTo":"2019-02-22",
                 "reportReceivedOn":"2019-03-25","reportPublishedOn":"2019-03-25"}""".formatted(id);
    }

    static String finding(UUID id, String text) {
        return """
                {"id":"%s","kind":"area-for-improvement","text":"%s"}""".formatted(id, text);
    }

    static String plan(UUID id, UUID inspection) {
        return """
                {"id":"%s","title":"Improvement plan","inspectionId":"%s"}""".formatted(id, inspection);
    }

    static String action(UUID id, String title, UUID finding) {
        return """
                {"id":"%s","title":"%s","outcome":"Assessments are timely and thorough","lead":"Principal social worker",
                 "startOn":"2019-04-01","dueOn":"2020-03-31","addresses":["%s"]}""".formatted(id, title, finding);
    }

    static String milestone(UUID id, String title) {
        return """
                {"id":"%s","title":"%s","dueOn":"2019-09-30"}""".formatted(id, title);
    }

    static String reached(String on) {
        return """
                {"reachedOn":"%s","note":"Seen in the monthly audit"}""".formatted(on);
    }

    static String budget(UUID id, String pounds) {
        return budget(id, "Children's services", pounds);
    }

    static String budget(UUID id, String service, String pounds) {
        return """
                {"id":"%s","financialYear":"2019/20","service":"%s","kind":"revenue","source":"council-tax",
                 "amount":{"amount":"%s","currency":"GBP"},"effectiveOn":"2019-04-01",
                 "decision":{"body":"Full council","decidedOn":"2019-02-27","reference":"FC 2019/14"}}""".formatted(id, service, pounds);
    }

    static String allocation(UUID id, String title, String pounds, String actionIds) {
        return """
                {"id":"%s","title":"%s","purpose":"Train and support social workers","amount":{"amount":"%s","currency":"GBP"},
                 "costCentre":"CS-1001","serviceArea":"Assessment","effectiveOn":"2019-04-01","actionIds":[%s]}""".formatted(id, title, pounds, actionIds);
    }

    static String approval(String capacity) {
        return """
                {"capacity":"%s","decision":{"body":"Mayor","decidedOn":"2019-04-10","reference":"MD 2019/21",
                 "noticeReference":"FP 2019/03","noticeGivenOn":"2019-03-01"}}""".formatted(capacity);
    }
}
