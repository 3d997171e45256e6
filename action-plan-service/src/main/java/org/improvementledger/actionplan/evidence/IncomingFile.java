package org.improvementledger.actionplan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.upload.UploadedFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * A file on its way in: it waits on this machine's disk until its type is known, a piece of it in memory at a time.
 *
 * @param bytes its size
 */
record IncomingFile(Path path, long bytes, String sha256) implements AutoCloseable {

    /**
     * Reads the content to its end, or to one byte beyond the limit.
     *
     * @throws FieldRefusedException when it is empty
     * @throws MaxUploadSizeExceededException when it is larger than the limit
     * @throws IOException when it does not arrive whole; nothing of it is left
     */
    static IncomingFile receive(InputStream content, DataSize limit) throws IOException {
        Path path = Files.createTempFile("evidence-", ".part");
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            long bytes = 0;
            try (OutputStream out = Files.newOutputStream(path)) {
                byte[] piece = content.readNBytes(EvidenceSettings.PIECE);
                while (piece.length > 0) {
                    bytes += piece.length;
                    if (bytes > limit.toBytes()) {
                        throw new MaxUploadSizeExceededException(limit.toBytes());
                    }
                    digest.update(piece);
                    out.write(piece);
                    piece = content.readNBytes(EvidenceSettings.PIECE);
                }
            }
            if (bytes == 0) {
                throw new FieldRefusedException(UploadedFile.FIELD, "The file is empty. Choose another one.");
            }
            IncomingFile file = new IncomingFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
