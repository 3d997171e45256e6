package org.improvementledger.money;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bodies that are right, to send or to spoil. */
public final class Bodies {

    private Bodies() {}

    public static String budget(UUID id, String pounds) {
        return """
                {"id":"%s","financialYear":"2018/19","service":"Children's services","kind":"revenue","source":"underspend",
                 "amount":{"amount":"%s","currency":"GBP"},
                 "decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112","noticeReference":"FP 2018/77",
                  "noticeGivenOn":"2018-10-12","urgencyReason":"The forecast did not allow for more notice"},
                 "effectiveOn":"2018-05-01"}""".formatted(id, pounds);
    }

    public static String allocation(UUID id, String pounds, UUID... actions) {
        String ids = Arrays.stream(actions)
                .map(action -> '"' + action.toString() + '"')
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","title":"In-year allocation to children's services","purpose":"Meet the forecast overspend on placements",
                 "amount":{"amount":"%s","currency":"GBP"},"costCentre":"CS-1001","serviceArea":"Children in care",
                 "effectiveOn":"2018-05-01","actionIds":[%s]}""".formatted(id, pounds, ids);
    }

    public static String approval(String capacity) {
        return """
                {"capacity":"%s","decision":{"body":"Cabinet","decidedOn":"2018-11-15","reference":"CAB 2018/112",
                 "noticeReference":"FP 2018/77","noticeGivenOn":"2018-10-12","urgencyReason":"The forecast did not allow for more notice"}}""".formatted(capacity);
    }

    public static String rejection(String reason) {
        return """
                {"reason":"%s"}""".formatted(reason);
    }
}
