package org.improvementledger.actionplan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its bytes alone. Its name only tells tables from other text, which no byte does. Packages
 * are told by what is in them; one with macros is of no kind that is taken.
 */
final class TypeDetection {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private static final String TEXT = "text";

    private static final int MOST_ENTRIES = 10_000;

    private static final int LONGEST_MIMETYPE = 100;

    private TypeDetection() {}

    /** @return nothing where it is none of the kinds that are taken */
    static Optional<FileType> of(Path file, String name) throws IOException {
        MediaType detected;
        try (InputStream bytes = TikaInputStream.get(file)) {
            detected = KNOWN.detect(bytes, new Metadata());
        }
        String type = detected.getBaseType().toString();
        Optional<FileType> known = FileType.of(type);
        if (known.isPresent() && known.get() != FileType.TXT && !isPackage(known.get())) {
            return known;
        }
        if (startsWithPk(file)) {
            return packaged(file);
        }
        boolean plain = MediaType.TEXT_PLAIN.equals(detected.getBaseType())
                || detected.getType().equals(TEXT) && detected.getSubtype().equals("csv");
        if (plain && isUtf8Text(file)) {
            return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TXT);
        }
        return Optional.empty();
    }

    private static boolean isPackage(FileType type) {
        return switch (type) {
            case DOCX, XLSX, PPTX, ODT, ODS -> true;
            case PDF, PNG, JPEG, EML, CSV, TXT -> false;
        };
    }

    private static boolean startsWithPk(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
        }
    }

    /** By its table of contents: nothing is unpacked, however much it would become. */
    private static Optional<FileType> packaged(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || hasMacros(zip)) {
                return Optional.empty();
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (InputStream text = zip.getInputStream(mimetype)) {
                    String type = new String(text.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).strip();
                    return FileType.of(type).filter(TypeDetection::isPackage);
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileType.XLSX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileType.PPTX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean hasMacros(ZipFile zip) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> entry.endsWith("vbaproject.bin")
                        || entry.startsWith("basic/")
                        || entry.endsWith(".exe")
                        || entry.endsWith(".dll"));
    }

    /** Whole and well-formed UTF-8, without the control characters that no text has. */
    private static boolean isUtf8Text(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(EvidenceSettings.PIECE);
        ByteBuffer bytes = ByteBuffer.allocate(EvidenceSettings.PIECE);
        try (InputStream content = Files.newInputStream(file)) {
            boolean ended = false;
            while (!ended) {
                int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, ended);
                if (result.isError() || hasControls(characters.flip())) {
                    return false;
                }
                characters.clear();
                bytes.compact();
            }
            return true;
        }
    }

    private static boolean hasControls(CharBuffer text) {
        return text.chars()
                .anyMatch(character -> character < ' '
                        && character != '\n'
                        && character != '\r'
                        && character != '\t'
                        && character != '\f');
    }
}
