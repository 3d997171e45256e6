package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {

    @Test
    void writesRowsAsSpreadsheetsReadThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes)) {
            csv.row("Title", "Amount", "Note");
            csv.row("Training, for managers", new BigDecimal("10600000.00"), "He said \"go\"\nthen left");
            csv.row("Café", new BigDecimal("-1.10"), null);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffTitle,Amount,Note\r\n"
                        + "\"Training, for managers\",10600000.00,\"He said \"\"go\"\"\nthen left\"\r\n"
                        + "Café,-1.10,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "=1+1~'=1+1",
                "+44 20~'+44 20",
                "-1.10~'-1.10",
                "@SUM(A1)~'@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")~\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "plain~plain",
                "a=b~a=b"
            },
            quoteCharacter = '#')
    void neverRunsACell(String text, String cell) {
        assertThat(CsvWriter.cell(text)).isEqualTo(cell);
    }

    @Test
    void neverRunsACellThatBeginsWithWhiteSpace() {
        assertThat(CsvWriter.cell(" =1")).isEqualTo("' =1");
        assertThat(CsvWriter.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvWriter.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }
}
