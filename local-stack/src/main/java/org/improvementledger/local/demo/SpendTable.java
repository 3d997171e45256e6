package org.improvementledger.local.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was spent, as the finance system lists it: allocation, reference, supplier, date, summary, net amount, VAT not recovered, category, order. */
final class SpendTable {

    private static final String YEAR_BEFORE = """
            2018/19 pressures       | AP-18-1204 | Placement providers | 2018-12-14 | Placements, October to December       | 3950000.00 |         | Health and social care |
            2018/19 pressures       | AP-18-1271 | Placement providers | 2019-01-31 | Placements, January                   | 2400000.00 |         | Health and social care |
            2018/19 pressures       | AP-18-1318 | Placement providers | 2019-02-28 | Placements, February                  | 2150000.00 |         | Health and social care |
            2018/19 pressures       | AP-18-1377 | Placement providers | 2019-03-29 | Placements, March                     | 2060000.00 |         | Health and social care |
            2018/19 most vulnerable | AP-18-1240 | Family charity      | 2019-01-15 | Family support, first instalment      | 60000.00   |         | Charities              |
            2018/19 most vulnerable | AP-18-1302 | Family charity      | 2019-02-15 | Family support, second instalment     | 58500.50   |         | Charities              |
            2018/19 most vulnerable | AP-18-1297 | Community centre    | 2019-02-05 | Room hire for family groups, January  | 500.00     | 0.00    | Property hire          |
            2018/19 most vulnerable | AP-18-1298 | Community centre    | 2019-02-05 | Room hire for family groups, February | 500.01     | 0.00    | Property hire          |
            2018/19 most vulnerable | AP-18-1362 | Family charity      | 2019-03-20 | Family support, last instalment       | 51499.50   |         | Charities              |
            2018/19 placements      | AP-18-1370 | Placement providers | 2019-03-15 | Winter placements                     | 186400.00  |         | Health and social care | PO-18-207
            """;

    private static final String YEAR_AFTER = """
            2019/20 improvement              | AP-19-2010 | Social work payroll  | 2019-04-30 | Social work posts, April            | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2030 | Social work payroll  | 2019-05-31 | Social work posts, May              | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2050 | Foster carer         | 2019-06-28 | Fostering allowance, first quarter  | 10000.00  |         | Fostering              |
            2019/20 improvement              | AP-19-2051 | Social work payroll  | 2019-06-28 | Social work posts, June             | 860000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2090 | Social work payroll  | 2019-07-31 | Social work posts, July             | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2110 | Social work payroll  | 2019-08-30 | Social work posts, August           | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2130 | Social work payroll  | 2019-09-30 | Social work posts, September        | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2150 | Social work payroll  | 2019-10-31 | Social work posts, October          | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2170 | Social work payroll  | 2019-11-29 | Social work posts, November         | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2190 | Social work payroll  | 2019-12-31 | Social work posts, December         | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2210 | Social work payroll  | 2020-01-31 | Social work posts, January          | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2230 | Social work payroll  | 2020-02-28 | Social work posts, February         | 870000.00 |         | Payroll                |
            2019/20 improvement              | AP-19-2250 | Social work payroll  | 2020-03-31 | Social work posts, March            | 870000.00 |         | Payroll                |
            2019/20 training carried forward | AP-19-2101 | Training provider    | 2019-10-18 | Training for managers, all modules  | 78250.00  | 15650.00 | Education and training | PO-19-310
            2019/20 agency cover, autumn     | AP-19-2161 | Agency framework     | 2019-11-15 | Agency social workers, autumn       | 59400.00  |         | Employment agencies    |
            2019/20 agency cover, winter     | AP-19-2221 | Agency framework     | 2020-02-14 | Agency social workers, winter       | 60000.00  |         | Employment agencies    |
            2019/20 youth                    | AP-19-2060 | Youth work payroll   | 2019-06-28 | Youth work, first quarter           | 345000.00 |         | Payroll                |
            2019/20 youth                    | AP-19-2131 | Youth work payroll   | 2019-09-30 | Youth work, second quarter          | 345000.00 |         | Payroll                |
            2019/20 youth                    | AP-19-2191 | Youth work payroll   | 2019-12-31 | Youth work, third quarter           | 345000.00 |         | Payroll                |
            2019/20 youth                    | AP-19-2251 | Youth work payroll   | 2020-03-31 | Youth work, last quarter            | 345000.00 |         | Payroll                |
            2019/20 exploitation team        | AP-19-2211 | Youth work payroll   | 2020-01-31 | Team against exploitation, first half | 120000.00 |       | Payroll                |
            2019/20 exploitation team        | AP-19-2253 | Youth work payroll   | 2020-03-31 | Team against exploitation, last half | 120000.00 |        | Payroll                |
            2019/20 special educational provision | AP-19-2061 | Special schools | 2019-06-28 | Places, first quarter               | 330000.00 |         | Education and training |
            2019/20 special educational provision | AP-19-2132 | Special schools | 2019-09-30 | Places, second quarter              | 330000.00 |         | Education and training |
            2019/20 special educational provision | AP-19-2192 | Special schools | 2019-12-31 | Places, third quarter               | 330000.00 |         | Education and training |
            2019/20 special educational provision | AP-19-2252 | Special schools | 2020-03-31 | Places, last quarter                | 330000.00 |         | Education and training |
            """;

    private SpendTable() {}

    /**
     * @param allocation the story's key of it
     * @param netAmount pounds
     * @param irrecoverableVat pounds; null where it is not known
     * @param commitmentReference null where nothing was ordered before
     */
    record Line(
            String allocation,
            String reference,
            String supplier,
            String incurredOn,
            String summary,
            String netAmount,
            @Nullable String irrecoverableVat,
            String merchantCategory,
            @Nullable String commitmentReference) {}

    static List<Line> yearBefore() {
        return lines(YEAR_BEFORE);
    }

    static List<Line> yearAfter() {
        return lines(YEAR_AFTER);
    }

    private static List<Line> lines(String table) {
        return table.lines().map(SpendTable::line).toList();
    }

    private static Line line(String row) {
        String[] cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Line(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], known(cells[6]), cells[7], known(cells[8]));
    }

    private static @Nullable String known(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
