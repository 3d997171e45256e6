package org.improvementledger.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole protocol over HTTP, as a script and as a browser see it. */
class SignInTest {

    private static final String PLAN = "http://127.0.0.1:8081";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-proof-key-of-rfc-7636";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext server;
    private static String issuer;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        issuer = "unknown until the port is";
        server = run();
        issuer = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(SignInApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.servlet.session.cookie.name=SIGN_IN_SESSION",
                        "--sign-in.issuer=http://127.0.0.1:9000",
                        "--sign-in.folder=" + folder,
                        "--sign-in.plan-url=" + PLAN,
                        "--sign-in.money-url=http://127.0.0.1:8082");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesAScriptTheTokenOfItsOffice() throws Exception {
        SignedJWT token = SignedJWT.parse(clientCredentials("chief-finance-officer", "local")
                .get("access_token")
                .asString());

        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("chief-finance-officer");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://127.0.0.1:9000");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("approver", "finance-officer");
        assertThat(token.getJWTClaimsSet().getStringListClaim("capacities")).containsExactly("chief-finance-officer");
        assertThat(token.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Chief finance officer");
    }

    @Test
    void knowsEveryOfficeTwice() throws Exception {
        for (DemoOffice office : DemoOffice.ALL) {
            assertThat(clientCredentials(office.name(), "local").has("access_token"))
                    .as(office.name())
                    .isTrue();
        }
        assertThat(DemoOffice.ALL)
                .extracting(DemoOffice::name)
                .containsExactlyInAnyOrder(
                        "finance-officer",
                        "second-finance-officer",
                        "head-of-service",
                        "director",
                        "chief-finance-officer",
                        "mayor",
                        "cabinet",
                        "full-council",
                        "improvement-lead",
                        "second-improvement-lead",
                        "board-chair",
                        "auditor",
                        "administrator");
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        assertThat(clientCredentials("mayor", "guessed").get("error").asString())
                .isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, "http://localhost:8081"})
    void signsAPersonInForThePagesAndOutAgain(String pages) throws Exception {
        HttpResponse<String> asked = get(authorizationRequest(pages, true));
        assertThat(locationOf(asked)).endsWith("/sign-in");

        HttpResponse<String> signedIn = signIn("mayor", "local");
        HttpResponse<String> authorized = get(locationOf(signedIn));
        assertThat(locationOf(authorized)).startsWith(pages + "/login/oauth2/code/sign-in?code=");

        JsonNode tokens = exchange(locationOf(authorized), pages);
        String idToken = tokens.get("id_token").asString();
        for (String token : List.of(idToken, tokens.get("access_token").asString())) {
            SignedJWT jwt = SignedJWT.parse(token);
            assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo("mayor");
            assertThat(jwt.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("approver");
            assertThat(jwt.getJWTClaimsSet().getStringListClaim("capacities")).containsExactly("mayor");
        }

        HttpResponse<String> signedOut = get(signOut(idToken, pages));
        assertThat(locationOf(signedOut)).isEqualTo(pages + "/");
        assertThat(locationOf(get(authorizationRequest(pages, true)))).endsWith("/sign-in");
    }

    @Test
    void asksForAProofKey() throws Exception {
        get(authorizationRequest(PLAN, true));
        signIn("mayor", "local");
        assertThat(locationOf(get(authorizationRequest(PLAN, false)))).contains("error=invalid_request");
    }

    @Test
    void signsOutAlsoWithATokenNobodyRemembers() throws Exception {
        assertThat(locationOf(get(signOut("forgotten", PLAN)))).isEqualTo(PLAN + "/");
        assertThat(locationOf(get(signOut("forgotten", "http://elsewhere.example"))))
                .endsWith("/sign-in?signed-out");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        HttpResponse<String> refused = signIn("mayor", "guessed");
        HttpResponse<String> page = get(locationOf(refused));

        assertThat(page.body())
                .contains("The user name or the password is not right")
                .contains("<title>Error: ");
    }

    @Test
    void setsAStrictPolicyAndItsOwnCookie() throws Exception {
        HttpResponse<String> page = get(issuer + "/sign-in?as=%22%3E%3Cscript%3E");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("SIGN_IN_SESSION=");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void signsWithTheSameKeyAfterARestart() throws Exception {
        String keys = get(issuer + "/oauth2/jwks").body();
        try (ConfigurableApplicationContext again = run()) {
            String port = again.getEnvironment().getProperty("local.server.port");
            assertThat(get("http://127.0.0.1:" + port + "/oauth2/jwks").body()).isEqualTo(keys);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    private static JsonNode clientCredentials(String client, String secret) throws IOException, InterruptedException {
        return token(client, secret, Map.of("grant_type", "client_credentials"));
    }

    private static JsonNode token(String client, String secret, Map<String, String> form)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        try (HttpClient script = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                    .build();
            return JSON.readTree(
                    script.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static JsonNode exchange(String callback, String pages) throws IOException, InterruptedException {
        Matcher code = Pattern.compile("code=([^&]+)").matcher(callback);
        assertThat(code.find()).isTrue();
        return token(
                "action-plan-pages",
                "local",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        pages + "/login/oauth2/code/sign-in",
                        "code_verifier",
                        VERIFIER));
    }

    private static String authorizationRequest(String pages, boolean withProofKey) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return issuer
                + "/oauth2/authorize?response_type=code&client_id=action-plan-pages&scope=openid&state=s&redirect_uri="
                + URLEncoder.encode(pages + "/login/oauth2/code/sign-in", StandardCharsets.UTF_8)
                + (withProofKey ? "&code_challenge_method=S256&code_challenge=" + challenge : "");
    }

    private static String signOut(String idToken, String pages) {
        return issuer + "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                + URLEncoder.encode(pages + "/", StandardCharsets.UTF_8);
    }

    private HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(issuer + "/sign-in").body());
        assertThat(csrf.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        encode(Map.of("_csrf", csrf.group(1), "username", name, "password", password))))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,*/*")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String locationOf(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
        return Objects.requireNonNull(location).startsWith("/") ? issuer + location : location;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
