package org.improvementledger.actionplan.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken as evidence; each is known by its bytes. */
enum FileType {
    PDF("application/pdf", "PDF"),
    PNG("image/png", "PNG picture"),
    JPEG("image/jpeg", "JPEG picture"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint presentation"),
    ODT("application/vnd.oasis.opendocument.text", "OpenDocument text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
    EML("message/rfc822", "Email"),
    CSV("text/csv", "CSV"),
    TXT("text/plain", "Text");

    /** What people are told of where another kind comes. */
    static final String TAKEN =
            "PDF, PNG, JPEG, Word, Excel, PowerPoint, OpenDocument (text, spreadsheet), email, CSV or plain text in UTF-8";

    private final String mediaType;

    private final String words;

    FileType(String mediaType, String words) {
        this.mediaType = mediaType;
        this.words = words;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** As people call it. */
    static String words(String mediaType) {
        return of(mediaType).map(type -> type.words).orElse(mediaType);
    }
}
