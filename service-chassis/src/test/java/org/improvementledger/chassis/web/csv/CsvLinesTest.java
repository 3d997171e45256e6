package org.improvementledger.chassis.web.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut out of a file as a line, and what becomes of what is none. */
class CsvLinesTest {

    private static final int LONGEST = 20_000;

    /** The columns of a file of spend. */
    private enum Column {
        REFERENCE,
        ALLOCATION_ID,
        SUPPLIER,
        DATE_INCURRED,
        SUMMARY,
        NET_AMOUNT,
        IRRECOVERABLE_VAT,
        MERCHANT_CATEGORY
    }

    private static final String HEADER =
            "reference,allocation_id,supplier,date_incurred,summary,net_amount,irrecoverable_vat,merchant_category";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsAnySystemEndsThem(String end) throws IOException {
        List<CsvLine> lines = lines(HEADER + end + good("A") + end + end + good("B"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 4L);
        assertThat(lines).extracting(line -> line.cells().getFirst()).containsExactly("A", "B");
        assertThat(lines).allMatch(line -> line.fault() == null);
    }

    @Test
    void quotedLineBreaksCommasAndMarksBelongToTheCell() throws IOException {
        List<CsvLine> lines =
                lines(HEADER + "\nA,id,\"Smith, Sons\",d,\"two\nlines \"\"quoted\"\"\",1,,m\n" + good("B"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 4L);
        assertThat(lines.getFirst().cells())
                .containsExactly("A", "id", "Smith, Sons", "d", "two\nlines \"quoted\"", "1", "", "m");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsOneLine() throws IOException {
        List<CsvLine> lines = lines(HEADER + "\n" + good("A") + "\nB,id,\"Smith,d,s,1,,m\n" + good("C") + "\n"
                + "D,id,\"Jones, Ltd\",d,s,1,,m\n" + good("E"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(faulty(lines)).extracting(CsvLine::number).containsExactly(3L);
        assertThat(faulty(lines).getFirst().fault()).isEqualTo(LineCutter.BAD_QUOTES);
    }

    @Test
    void alsoInTheLastLine() throws IOException {
        List<CsvLine> lines = lines(HEADER + "\n" + good("A") + "\nB,id,\"Smith,d,s,1,,m");
        assertThat(faulty(lines)).extracting(CsvLine::number).containsExactly(3L);
        assertThat(lines).hasSize(2);
    }

    @Test
    void anUnclosedMarkThatHappensToFitALaterOneGivesTheGoodLinesBack() throws IOException {
        List<CsvLine> lines =
                lines(HEADER + "\nA,id,\"Smith,d,s,1,,m\n" + good("B") + "\nC,id,x\",d,s,1,,m\n" + good("D"));
        assertThat(faulty(lines)).extracting(CsvLine::number).containsExactly(2L);
        assertThat(lines).extracting(line -> line.cells().getFirst()).contains("B", "C", "D");
    }

    @Test
    void aFirstCellOfSeveralLinesIsACell() throws IOException {
        List<CsvLine> lines = lines(HEADER + "\n\"A\nof two\",id,s,d,t,1,,m\n" + good("B"));
        assertThat(faulty(lines)).isEmpty();
        assertThat(lines.getFirst().cells().getFirst()).isEqualTo("A\nof two");
    }

    @Test
    void theLongestLineIsReadAndALongerOneCostsOnlyItself() throws IOException {
        String rest = ",id,s,d,t,1,,m";
        String longest = "x".repeat(LONGEST - rest.length()) + rest;
        List<CsvLine> lines = lines(HEADER + "\n" + longest + "\nx" + longest + "\n" + good("C") + "\n"
                + "y".repeat(10 * LONGEST) + "\n" + good("E"));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(faulty(lines)).extracting(CsvLine::number).containsExactly(3L, 5L);
        assertThat(faulty(lines).getFirst().fault()).contains("longer than 20,000 characters");
    }

    @Test
    void everyLineHasTheCellsOfTheFirst() throws IOException {
        List<CsvLine> lines =
                lines(HEADER + "\nA,id,s,d\n" + good("B") + ",,\n" + good("C") + ",x\n,,,,,,,\n" + good("E"));
        assertThat(faulty(lines)).extracting(CsvLine::number).containsExactly(2L, 4L);
        assertThat(faulty(lines).getFirst().fault())
                .isEqualTo("The line has 4 cells, and the first line names 8 columns");
        assertThat(lines).extracting(line -> line.cells().getFirst()).containsExactly("A", "B", "C", "E");
    }

    @Test
    void aReaderThatGivesLittleAtATimeGivesTheSame() throws IOException {
        String text = HEADER + "\r\n" + good("A") + "\r\nB,id,\"Smith,d,s,1,,m\r\n" + good("C");
        assertThat(lines(new Dribble(text))).isEqualTo(lines(text));
    }

    @Test
    void columnsComeInAnyOrderAndCaseWithSpacesOrUnderscores() {
        List<String> head = List.of(
                "Net amount",
                " SUMMARY",
                "date-incurred",
                "supplier",
                "Allocation_ID",
                "Reference",
                "merchant category",
                "irrecoverable_vat",
                "line",
                "column",
                "reason");
        CsvColumns<Column> columns = columns(head);
        assertThat(columns.cell(List.of("0", "1", "2", "3", "4", "5", "6", "7"), Column.REFERENCE))
                .isEqualTo("5");
    }

    @Test
    void aFileWithOtherColumnsIsRefusedByTheirNames() {
        assertRefused("", "The file is empty.");
        assertRefused("a;b;c\n", "separated by commas");
        assertRefused(HEADER.replace(",supplier", ""), "These columns are missing: supplier.");
        assertRefused(HEADER + ",Department", "These columns are not known: Department.");
        assertRefused(HEADER + ",Supplier", "The column supplier is there twice.");
    }

    @Test
    void whatIsNotUtf8IsReadAsWindowsWritesIt() {
        Utf8Check utf8 = new Utf8Check();
        for (byte one : "Café £5 – “ok” €".getBytes(StandardCharsets.UTF_8)) {
            utf8.add(new byte[] {one});
        }
        assertThat(utf8.charset()).isEqualTo("UTF-8");
        Utf8Check windows = new Utf8Check();
        windows.add("Café £5".getBytes(Charset.forName("windows-1252")));
        windows.add("plain".getBytes(StandardCharsets.US_ASCII));
        assertThat(windows.charset()).isEqualTo("windows-1252");
        Utf8Check cut = new Utf8Check();
        cut.add(new byte[] {'a', (byte) 0xC2});
        assertThat(cut.charset()).isEqualTo("windows-1252");
    }

    private static void assertRefused(String text, String because) {
        assertThatThrownBy(() -> columns(new CsvLines(new StringReader(text), LONGEST).head()))
                .isInstanceOf(FieldRefusedException.class)
                .hasMessageContaining(because);
    }

    private static CsvColumns<Column> columns(List<String> head) {
        return CsvColumns.of(Column.class, head, List.of("line", "column", "reason"));
    }

    private static List<CsvLine> faulty(List<CsvLine> lines) {
        return lines.stream().filter(line -> line.fault() != null).toList();
    }

    private static String good(String reference) {
        return reference + ",id,supplier,day,summary,1,,category";
    }

    private static List<CsvLine> lines(String text) throws IOException {
        return lines(new StringReader(text));
    }

    private static List<CsvLine> lines(Reader text) throws IOException {
        CsvLines source = new CsvLines(text, LONGEST);
        source.head();
        List<CsvLine> lines = new ArrayList<>();
        for (CsvLine line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }

    /** One character at a time. */
    private static final class Dribble extends StringReader {

        private Dribble(String text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }
}
