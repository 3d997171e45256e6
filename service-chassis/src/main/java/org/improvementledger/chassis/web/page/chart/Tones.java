package org.improvementledger.chassis.web.page.chart;

import java.util.List;

/** Colours for series; each is dark enough on white to be read as text (WCAG 2.2, 1.4.3), and none stands alone for a meaning. */
final class Tones {

    private static final List<String> ALL = List.of("#00514d", "#b35c00", "#4c2c92", "#1d70b8", "#912b88", "#505a5f");

    private Tones() {}

    static String of(int series) {
        return ALL.get(series % ALL.size());
    }
}
