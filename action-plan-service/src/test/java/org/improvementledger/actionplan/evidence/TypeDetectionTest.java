package org.improvementledger.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a file is by its bytes, and that it comes in piece by piece. */
class TypeDetectionTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int place = 0; place < values.length; place++) {
            bytes[place] = (byte) values[place];
        }
        return Arrays.copyOf(bytes, Math.max(bytes.length, 64));
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int place = 0; place < namesAndTexts.length; place += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[place]));
                zip.write(text(namesAndTexts[place + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> files() {
        String types = "[Content_Types].xml";
        byte[] png = bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R');
        return Stream.of(
                Arguments.of("report.pdf", text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), FileType.PDF),
                Arguments.of("report.exe", text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), FileType.PDF),
                Arguments.of("chart.png", png, FileType.PNG),
                Arguments.of("photo.jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0), FileType.JPEG),
                Arguments.of("a.docx", zip(types, "<Types/>", "word/document.xml", "<w/>"), FileType.DOCX),
                Arguments.of("a.xlsx", zip(types, "<Types/>", "xl/workbook.xml", "<w/>"), FileType.XLSX),
                Arguments.of("a.pptx", zip(types, "<Types/>", "ppt/presentation.xml", "<p/>"), FileType.PPTX),
                Arguments.of("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text"), FileType.ODT),
                Arguments.of("a.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), FileType.ODS),
                Arguments.of(
                        "a.eml",
                        text(
                                "From: a@council.example\r\nTo: b@council.example\r\nSubject: Minutes\r\n"
                                        + "Date: Mon, 3 Jun 2019 10:00:00 +0000\r\nMessage-ID: <1@council.example>\r\n\r\nSee below.\r\n"),
                        FileType.EML),
                Arguments.of("a.csv", text("month,share\n2019-06,61\n"), FileType.CSV),
                Arguments.of("a.txt", text("Café – what we did\n"), FileType.TXT),
                Arguments.of("a", text("Just words"), FileType.TXT),
                Arguments.of("report.pdf", bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4), null),
                Arguments.of("notes.txt", bytes(0x7F, 'E', 'L', 'F', 2, 1, 1), null),
                Arguments.of("table.csv", text("#!/bin/sh\nrm -rf /\n"), null),
                Arguments.of("page.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), null),
                Arguments.of("a.docx", zip("readme.txt", "Just a zip"), null),
                Arguments.of("a.docx", zip(types, "<Types/>"), null),
                Arguments.of(
                        "a.docx",
                        zip(types, "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "macro"),
                        null),
                Arguments.of("a.odt", zip("mimetype", "application/x-msdownload"), null),
                Arguments.of("a.docx", text("PK\u0003\u0004 broken"), null),
                Arguments.of("a.txt", text("Text with a \u0007 bell"), null),
                Arguments.of("a.txt", "Café".getBytes(StandardCharsets.ISO_8859_1), null),
                Arguments.of("a.txt", "Words".getBytes(StandardCharsets.UTF_16), null),
                Arguments.of("a.bin", bytes(1, 2, 3, 4, 5, 0xFE, 0xED), null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsWhatItsBytesAre(String name, byte[] bytes, @Nullable FileType expected) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThat(TypeDetection.of(file, name).orElse(null)).isEqualTo(expected);
    }

    /** A character of two bytes that lies across two pieces is one character. */
    @Test
    void textIsReadAcrossPieces() throws IOException {
        byte[] bytes = text("a".repeat(EvidenceSettings.PIECE - 1) + "é" + "b");
        assertThat(TypeDetection.of(Files.write(folder.resolve("file"), bytes), "a.txt"))
                .hasValue(FileType.TXT);
        assertThat(TypeDetection.of(
                        Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, EvidenceSettings.PIECE)), "a.txt"))
                .isEmpty();
    }

    @Test
    void aFileOfTheLimitIsTakenAndOneByteMoreOrNoneIsNot() throws IOException {
        DataSize limit = DataSize.ofBytes(3L * EvidenceSettings.PIECE);
        try (IncomingFile file = IncomingFile.receive(new Counting(limit.toBytes()), limit)) {
            assertThat(file.bytes()).isEqualTo(limit.toBytes());
            assertThat(Files.size(file.path())).isEqualTo(limit.toBytes());
        }
        Counting more = new Counting(Long.MAX_VALUE);
        assertThatThrownBy(() -> IncomingFile.receive(more, limit)).isInstanceOf(MaxUploadSizeExceededException.class);
        assertThat(more.read).isLessThanOrEqualTo(limit.toBytes() + EvidenceSettings.PIECE);
        assertThat(more.atOnce).isLessThanOrEqualTo(EvidenceSettings.PIECE);
        assertThatThrownBy(() -> IncomingFile.receive(new ByteArrayInputStream(new byte[0]), limit))
                .isInstanceOf(FieldRefusedException.class);
    }

    /** As many bytes as asked for, and how many were asked for at once. */
    private static final class Counting extends InputStream {

        private final long length;

        private long read;

        private int atOnce;

        private Counting(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            int given = (int) Math.min(wanted, length - read);
            atOnce = Math.max(atOnce, wanted);
            read += given;
            return given == 0 ? -1 : given;
        }
    }
}
