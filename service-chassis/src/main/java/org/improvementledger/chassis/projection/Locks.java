package org.improvementledger.chassis.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Postgres' advisory locks by name; held by a session until it ends or gives them back. */
final class Locks {

    private Locks() {}

    static boolean tryTake(Connection connection, String name) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(?)", name);
    }

    static void giveBack(Connection connection, String name) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(?)", name);
    }

    /** Waits for the lock, which the transaction's end gives back. */
    static void takeForTransaction(Connection connection, String name) throws SQLException {
        ask(connection, "SELECT pg_advisory_xact_lock(?) IS NULL", name);
    }

    private static boolean ask(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, number(name));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static long number(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
