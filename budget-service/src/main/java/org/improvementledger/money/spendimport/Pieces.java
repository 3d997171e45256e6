package org.improvementledger.money.spendimport;

import java.io.InputStream;
import java.util.UUID;

/** A file out of its stored pieces, one of which is in memory at a time. */
final class Pieces extends InputStream {

    private final ImportStore store;

    private final UUID uploadId;

    private byte[] piece = new byte[0];

    private int place;

    private int number;

    private boolean ended;

    private long read;

    Pieces(ImportStore store, UUID uploadId) {
        this.store = store;
        this.uploadId = uploadId;
    }

    /** Bytes handed out so far. */
    long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (place == piece.length && !turn()) {
            return -1;
        }
        int copied = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, target, offset, copied);
        place += copied;
        read += copied;
        return copied;
    }

    private boolean turn() {
        if (ended) {
            return false;
        }
        byte[] next = store.piece(uploadId, number);
        number++;
        place = 0;
        piece = next == null ? new byte[0] : next;
        ended = next == null;
        return !ended;
    }
}
