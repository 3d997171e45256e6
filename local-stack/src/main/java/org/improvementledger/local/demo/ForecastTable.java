package org.improvementledger.local.demo;

import java.util.Arrays;
import java.util.List;

/** What finance staff said each period that an allocation would come to by the end of the year. */
final class ForecastTable {

    private static final String YEAR_AFTER = """
            2019/20 improvement | P3  | 10600000.00 | Posts filled as planned
            2019/20 improvement | P4  | 10600000.00 | Posts filled as planned
            2019/20 improvement | P5  | 10640000.00 | Agency cover costs more than posts
            2019/20 improvement | P6  | 10680000.00 | Agency cover costs more than posts
            2019/20 improvement | P7  | 10650000.00 | Four posts filled
            2019/20 improvement | P8  | 10640000.00 | Half of the posts filled
            2019/20 improvement | P9  | 10625000.00 | Four more posts filled
            2019/20 improvement | P10 | 10615000.00 | The licence of the practice model is ordered
            2019/20 improvement | P11 | 10610000.00 | As in January
            2019/20 improvement | P12 | 10602000.00 | As at the end of March, with the licence and its introduction
            2019/20 training carried forward | P7 | 78250.00 | All modules held
            2019/20 agency cover, autumn | P8 | 59400.00 | The last worker left in November
            2019/20 agency cover, winter | P11 | 60000.00 | All of it is used
            2019/20 youth | P6  | 1400000.00 | As budgeted
            2019/20 youth | P9  | 1390000.00 | A vacancy since autumn
            2019/20 youth | P12 | 1380000.00 | A vacancy since autumn
            2019/20 exploitation team | P9  | 240000.00 | As planned
            2019/20 special educational provision | P6  | 1300000.00 | As budgeted
            2019/20 special educational provision | P9  | 1320000.00 | Two more places than planned
            2019/20 special educational provision | P12 | 1320000.00 | Two more places than planned
            """;

    private ForecastTable() {}

    /**
     * @param allocation the story's key of it
     * @param outturn pounds
     */
    record Made(String allocation, String period, String outturn, String note) {}

    static List<Made> yearAfter() {
        return YEAR_AFTER.lines().map(ForecastTable::made).toList();
    }

    private static Made made(String row) {
        String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
        return new Made(cells[0], cells[1], cells[2], cells[3]);
    }
}
