package org.improvementledger.chassis.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests that every Java platform must have. */
public final class Digests {

    private Digests() {}

    static byte[] sha1(byte[] input) {
        return of("SHA-1").digest(input);
    }

    public static MessageDigest sha256() {
        return of("SHA-256");
    }

    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
