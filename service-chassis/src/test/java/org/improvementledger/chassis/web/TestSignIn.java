package org.improvementledger.chassis.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A sign-in server that says its keys and takes every browser for one visitor. It can be ended and started again on the same port. */
public final class TestSignIn implements AutoCloseable {

    private final RSAKey key = newKey();

    private final Map<List<Object>, String> given = new ConcurrentHashMap<>();

    private HttpServer server;

    private final int port;

    public TestSignIn() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** The same token for the same somebody: signing costs more than most of what is asked with it. */
    public String token(String actor, List<String> roles, List<String> capacities) {
        return given.computeIfAbsent(
                List.of(actor, roles, capacities),
                absent ->
                        token(key, actor, claims -> claims.claim("roles", roles).claim("capacities", capacities)));
    }

    public String token(String actor, String... roles) {
        return token(actor, List.of(roles), List.of());
    }

    /** A token with whatever is wrong with it. */
    public String token(String actor, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(key, actor, claims -> change.apply(claims.claim("roles", List.of("finance-officer"))));
    }

    /** A token signed with a key that we do not publish. */
    public String forgedToken() {
        return token(newKey(), "forger", claims -> claims.claim("roles", List.of("finance-officer")));
    }

    private String token(RSAKey signer, String actor, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(actor)
                .issuer(issuer())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        end();
    }

    /** It dies, and may be {@linkplain #startAgain() started again}. */
    public void end() {
        server.stop(0);
    }

    public void startAgain() {
        server = start(port);
    }

    private HttpServer start(int onPort) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            String issuer = "http://127.0.0.1:" + started.getAddress().getPort();
            answer(started, "/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                    "subject_types_supported":["public"],"response_types_supported":["code"],"end_session_endpoint":"%1$s/logout",
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
            answer(started, "/jwks", new JWKSet(key.toPublicJWK()).toString());
            signInVisitors(started);
            started.start();
            return started;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** The authorization code flow of OpenID Connect; the code is the nonce and the client, so that nothing need be remembered. */
    private void signInVisitors(HttpServer started) {
        started.createContext("/authorize", exchange -> {
            Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            asked.get("redirect_uri") + "?state="
                                    + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8) + "&code="
                                    + asked.get("nonce") + "." + asked.get("client_id"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        started.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String[] code = parameters(form).get("code").split("\\.", 2);
            String token =
                    token("visitor", claims -> claims.claim("nonce", code[0]).audience(code[1]));
            answer(exchange, """
                    {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":3600,"scope":"openid"}""".formatted(token));
        });
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> answer(exchange, json));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
