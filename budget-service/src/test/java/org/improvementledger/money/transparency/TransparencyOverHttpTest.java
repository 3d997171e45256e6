package org.improvementledger.money.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.chassis.testkit.BadInput;
import org.improvementledger.money.RunningMoney;
import org.improvementledger.money.RunningMoney.Answer;
import org.improvementledger.money.SpendStory;
import org.improvementledger.money.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The transparency returns as programs and people meet them, on the running service. Each test has a year to itself. */
class TransparencyOverHttpTest {

    private static final String FINANCE = "finance-officer";
    private static final String CHIEF = "chief-finance-officer";
    private static final String HEADINGS =
            "\ufeffDate incurred,Department,Beneficiary,Summary of purpose,Amount,Irrecoverable VAT,Merchant category\r\n";

    private final RunningMoney money = RunningMoney.shared();

    private final Visits visits = new Visits(money);

    @Test
    void theReturnHoldsWhatIsOverTheThresholdInTheOrderOfItsDates() {
        SpendStory story = new SpendStory(money, "1991/92", "Children's services");
        story.spend("AP-1", "Second, Limited", "1991-06-30", "500.01", "100.00");
        story.spend("AP-2", "Not published", "1991-06-30", "500.00", null);
        story.spend("AP-3", "=HYPERLINK(1)", "1991-04-01", "1234.56", null);
        story.spend("AP-4", "Next quarter", "1991-07-01", "600.00", "0.00");
        story.reverse(story.spend("AP-5", "Paid twice", "1991-05-01", "700.00", null));
        UUID carer = story.spend("AP-6", "A carer", "1991-05-02", "800.00", "0.00");
        redact("1991-92/q1", carer, "personal-data");
        UUID bidder = story.spend("AP-7", "A bidder", "1991-05-03", "900.00", "0.00");
        redact("1991-92/q1", bidder, "commercial-confidentiality");

        Answer csv = money.get("auditor", "/api/transparency/1991-92/q1.csv");
        assertThat(csv.text()).isEqualTo(HEADINGS + """
                01/04/1991,Children's services,'=HYPERLINK(1),"Training, first cohort",1234.56,Unknown,Education
                02/05/1991,Children's services,Redacted Personal Data,"Training, first cohort",800.00,0.00,Education
                03/05/1991,Children's services,Redacted Commercial Confidentiality,"Training, first cohort",900.00,0.00,Education
                30/06/1991,Children's services,"Second, Limited","Training, first cohort",500.01,100.00,Education
                """.replace("\n", "\r\n"));
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("transparency-return-1991-92-q1-draft.csv");
        assertThat(csv.header("Return-Status")).isEqualTo("draft");

        Answer item = money.get("auditor", "/api/transparency/1991-92/q1");
        assertThat(item.at("/lines")).isEqualTo("4");
        assertThat(item.at("/total/amount")).isEqualTo("3434.57");
        assertThat(item.at("/redacted")).isEqualTo("2");
        assertThat(item.json().has("frozen")).isFalse();
        Answer lines = money.get("auditor", "/api/transparency/1991-92/q1/lines");
        assertThat(lines.json().get("items")).hasSize(4);
        assertThat(lines.at("/items/1/beneficiary")).isEqualTo("Redacted Personal Data");
        assertThat(lines.text()).doesNotContain("A carer", "A bidder");
        assertThat(lines.json().at("/items/0").has("irrecoverableVat")).isFalse();
        assertThat(money.get("auditor", "/api/transparency?limit=1000").text()).contains(item.at("/id"));
        assertThat(money.get("auditor", "/api/transparency/1991-92/q2.csv").text())
                .contains("Next quarter")
                .doesNotContain("Second");
        assertThat(money.get("auditor", "/api/transparency/1991-92/q3.csv").text())
                .isEqualTo(HEADINGS);
        String before = money.get("auditor", "/api/ledger/accounts/spent:" + story.allocation() + "/entries")
                .at("/items/1/position");
        assertThat(money.get("auditor", "/api/transparency/1991-92/q1.csv?knownAt=" + before)
                        .text())
                .contains("Second, Limited")
                .doesNotContain("HYPERLINK");
    }

    @Test
    void aFrozenReturnStaysAndWhatChangesIsInItsCorrection() throws Exception {
        SpendStory story = new SpendStory(money, "1992/93", "Youth services");
        UUID stays = story.spend("AP-1", "Stays", "1992-04-01", "600.00", null);
        UUID withdrawn = story.spend("AP-2", "Withdrawn", "1992-04-02", "700.00", null);
        UUID amended = story.spend("AP-3", "Amended", "1992-04-03", "800.00", null);
        String at = "/api/transparency/1992-93/q1";
        assertThat(money.get("auditor", at + "/correction.csv").status()).isEqualTo(404);
        String draft = money.get("auditor", at + ".csv").text();
        String position = money.get("auditor", at + ".csv").header("Return-Position");
        Answer frozen = freeze(CHIEF, at, position);
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
        assertThat(money.get("auditor", at + "/correction.csv").text())
                .isEqualTo("\ufeffChange," + HEADINGS.substring(1));

        story.reverse(withdrawn);
        redact("1992-93/q1", amended, "personal-data");
        redact("1992-93/q1", stays, "personal-data");
        Answer lifted = money.post(FINANCE, at + "/redactions/" + stays + "/lifting", "{\"reason\":\"A company\"}");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        story.spend("AP-4", "Added", "1992-04-04", "900.00", null);
        story.reverse(story.spend("AP-5", "Came and went", "1992-04-05", "900.00", null));

        Answer csv = money.get("auditor", at + ".csv");
        assertThat(csv.text()).isEqualTo(draft);
        assertThat(csv.header("Return-Status")).isEqualTo("frozen");
        assertThat(csv.header("Return-Position")).isEqualTo(position);
        assertThat(csv.header("Content-Disposition")).contains("transparency-return-1992-93-q1.csv");
        Answer item = money.get("auditor", at);
        assertThat(item.at("/frozen/sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(draft.getBytes(StandardCharsets.UTF_8))));
        assertThat(item.at("/frozen/matches")).isEqualTo("true");
        assertThat(item.at("/frozen/lines")).isEqualTo("3");
        assertThat(item.at("/frozen/total/amount")).isEqualTo("2100.00");
        assertThat(item.at("/frozen/frozenBy")).isEqualTo(CHIEF);
        assertThat(item.at("/total/amount")).isEqualTo("2300.00");
        assertThat(money.get("auditor", at + "/lines").text())
                .contains("Withdrawn")
                .doesNotContain("Added");
        assertThat(money.get("auditor", at + "/correction.csv").text())
                .isEqualTo("\ufeffChange," + HEADINGS.substring(1) + """
                Withdrawn,02/04/1992,Youth services,Withdrawn,"Training, first cohort",700.00,Unknown,Education
                Amended,03/04/1992,Youth services,Redacted Personal Data,"Training, first cohort",800.00,Unknown,Education
                Added,04/04/1992,Youth services,Added,"Training, first cohort",900.00,Unknown,Education
                """.replace("\n", "\r\n"));
        assertThat(money.get("auditor", at + ".csv?knownAt=" + position).header("Return-Status"))
                .as("before it was frozen")
                .isEqualTo("draft");

        long events = money.events();
        assertThat(freeze(CHIEF, at, position).status()).as("the same again").isEqualTo(200);
        Answer other = freeze(
                CHIEF, at, money.get("auditor", "/api/ledger/trial-balance").at("/position"));
        refused("already-frozen", other);
        assertThat(money.events()).isEqualTo(events);
    }

    @Test
    void rowsThatNoLongerGiveTheFrozenFileAreTold() {
        SpendStory story = new SpendStory(money, "1993/94", "Youth services");
        UUID line = story.spend("AP-1", "Harbour Training", "1993-04-01", "600.00", null);
        String at = "/api/transparency/1993-94/q1";
        assertThat(freeze(CHIEF, at, money.get("auditor", at + ".csv").header("Return-Position"))
                        .status())
                .isEqualTo(200);
        alter(line, "Harbour Training", "Somebody else");
        try {
            Answer csv = money.get("auditor", at + ".csv");
            assertThat(csv.header("Return-Status")).isEqualTo("mismatch");
            assertThat(csv.header("Content-Disposition")).contains("q1-mismatch.csv");
            assertThat(money.get("auditor", at).at("/frozen/matches")).isEqualTo("false");
            assertThat(visits.shown("auditor", "/transparency/1993-94/q1"))
                    .contains("The rows no longer give the file that was frozen");
        } finally {
            alter(line, "Somebody else", "Harbour Training");
        }
        assertThat(money.get("auditor", at + ".csv").header("Return-Status")).isEqualTo("frozen");
    }

    @Test
    void rulesRefuseWithTheirNames() {
        SpendStory story = new SpendStory(money, "1994/95", "Youth services");
        UUID small = story.spend("AP-1", "Small", "1994-04-01", "500.00", null);
        UUID large = story.spend("AP-2", "Large", "1994-04-01", "500.01", null);
        String at = "/api/transparency/1994-95/q1";
        long events = money.events();
        refused("not-in-return", money.post(FINANCE, at + "/redactions", redaction(small, "personal-data")));
        refused(
                "not-in-return",
                money.post(FINANCE, "/api/transparency/1994-95/q2/redactions", redaction(large, "personal-data")));
        refused(
                "not-redacted",
                money.post(FINANCE, at + "/redactions/" + large + "/lifting", "{\"reason\":\"A company\"}"));
        assertThat(money.post(FINANCE, at + "/redactions", redaction(UUID.randomUUID(), "personal-data"))
                        .status())
                .isEqualTo(404);
        String position = money.get("auditor", at + ".csv").header("Return-Position");
        ReturnQuarter current = ReturnQuarter.of(LocalDate.now());
        refused("quarter-not-over", freeze(CHIEF, "/api/transparency/" + current.path(), position));
        Answer unknown = freeze(CHIEF, at, "999999999");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("position");
        assertThat(money.events()).isEqualTo(events);

        redact("1994-95/q1", large, "personal-data");
        refused("changed-since-review", freeze(CHIEF, at, position));
        redact("1994-95/q1", large, "personal-data");
        assertThat(money.events()).as("the same redaction again").isEqualTo(events + 1);
    }

    @Test
    void onlyThoseWhoMayDecide() {
        SpendStory story = new SpendStory(money, "1981/82", "Youth services");
        UUID line = story.spend("AP-1", "Large", "1981-04-01", "500.01", null);
        String at = "/api/transparency/1981-82/q1";
        long events = money.events();
        for (String office : List.of("auditor", "mayor")) {
            assertThat(money.post(office, at + "/redactions", redaction(line, "personal-data"))
                            .status())
                    .isEqualTo(403);
        }
        for (String office : List.of("auditor", FINANCE, "director", "mayor")) {
            assertThat(freeze(office, at, "0").status()).as(office).isEqualTo(403);
        }
        assertThat(money.postWithoutToken(at + "/freezing", "{\"position\":0}").status())
                .isEqualTo(401);
        assertThat(money.events()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/transparency/1981-82/q5",
                "/api/transparency/1995-97/q1",
                "/api/transparency/1981-82/q5.csv",
                "/api/transparency/1995-97/q1.csv",
                "/api/transparency/nothing/q1/lines"
            })
    void whatIsNoQuarterIsNotFound(String path) {
        assertThat(money.get("auditor", path).status()).isEqualTo(404);
    }

    static Stream<BadInput.Case> badRedactions() {
        return BadInput.of(redaction(UUID.randomUUID(), "personal-data")).words("redaction").cases().stream();
    }

    static Stream<BadInput.Case> badLiftings() {
        return BadInput.of("{\"reason\":\"A company\"}").cases().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badRedactions(BadInput.Case bad) {
        isRefused(bad, "/api/transparency/1996-97/q1/redactions");
    }

    @ParameterizedTest
    @MethodSource
    void badLiftings(BadInput.Case bad) {
        isRefused(bad, "/api/transparency/1996-97/q1/redactions/" + UUID.randomUUID() + "/lifting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"position\":-1}",
                "{\"position\":\"x\"}",
                "{\"position\":1.5}",
                "{\"position\":1,\"more\":1}"
            })
    void aBadPositionIsNamed(String body) {
        Answer answer = money.post(CHIEF, "/api/transparency/1996-97/q1/freezing", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    }

    @Test
    void peopleReviewRedactAndFreezeOnPages() {
        SpendStory story = new SpendStory(money, "1997/98", "Youth services");
        UUID carer = story.spend("AP-1", "A carer", "1997-04-01", "600.00", null);
        story.spend("AP-2", "Harbour Training", "1997-04-02", "700.00", "140.00");
        String at = "/transparency/1997-98/q1";
        assertThat(visits.shown("auditor", "/transparency")).contains("Quarter 1 of 1997/98", "In review");
        assertThat(visits.shown("auditor", at))
                .contains("A carer", "VAT unknown")
                .doesNotContain(">Redact<");
        String page = visits.shown(FINANCE, at);
        assertThat(page).contains("A carer", "Redact", "£1,300.00").doesNotContain("Freeze this return");

        String form = at + "/lines/" + carer + "/redaction";
        String question = visits.shown(FINANCE, form);
        assertThat(visits.shown(FINANCE, form, Map.of("idempotencyKey", Visits.key(question))))
                .contains("There is a problem", "Choose why the beneficiary is not published", "Enter the reason");
        Map<String, String> answers = Map.of(
                "redaction", "personal-data", "reason", "A foster carer", "idempotencyKey", Visits.key(question));
        assertThat(visits.shown(FINANCE, form, answers)).contains("Check your answers", "Redacted Personal Data");
        long events = money.events();
        String done = visits.redirected(FINANCE, form + "/confirmation", answers);
        assertThat(visits.redirected(FINANCE, form + "/confirmation", answers)).isEqualTo(done);
        assertThat(money.events()).as("pressed twice").isEqualTo(events + 1);
        assertThat(visits.shown(FINANCE, done)).contains("Line redacted");
        assertThat(visits.shown(FINANCE, at + "?redacted=yes")).contains("1 line<", "Redacted Personal Data");
        assertThat(visits.shown(FINANCE, at + "?redacted=no"))
                .contains("1 line<")
                .doesNotContain("A carer");
        assertThat(visits.shown(FINANCE, at + "?q=HARBOUR&sort=-amount")).contains("1 line<", "Harbour Training");

        assertThat(visits.status("mayor", form)).isEqualTo(403);
        assertThat(visits.shown("mayor", at + "/freezing")).contains("Only the chief finance officer");
        assertThat(visits.shown(CHIEF, at)).contains("Freeze this return");
        String check = visits.shown(CHIEF, at + "/freezing");
        assertThat(check).contains("£1,300.00", "for ever");
        String position = check.replaceAll("(?s).*name=\"position\" value=\"(\\d+)\".*", "$1");

        String lifting = visits.shown(FINANCE, form);
        assertThat(lifting).contains("Lift the redaction", "A foster carer");
        Map<String, String> lift = Map.of("reason", "A company", "idempotencyKey", Visits.key(lifting));
        assertThat(visits.shown(FINANCE, form, lift)).contains("The beneficiary is published");
        assertThat(visits.shown(FINANCE, visits.redirected(FINANCE, form + "/confirmation", lift)))
                .contains("Redaction lifted");

        Map<String, String> stale = Map.of("position", position, "idempotencyKey", Visits.key(check));
        String refused = visits.shown(CHIEF, at + "/freezing/confirmation", stale);
        assertThat(refused).contains("There is a problem", "Review it as it is now");
        String now = refused.replaceAll("(?s).*name=\"position\" value=\"(\\d+)\".*", "$1");
        Map<String, String> fresh = Map.of("position", now, "idempotencyKey", Visits.key(refused));
        String frozen = visits.redirected(CHIEF, at + "/freezing/confirmation", fresh);
        assertThat(visits.shown(CHIEF, frozen)).contains("Return frozen", "£1,300.00");
        story.reverse(carer);
        assertThat(visits.shown(CHIEF, at))
                .contains("Frozen", "The file made today has the same digest.", "1 change<", "Withdrawn")
                .doesNotContain("Freeze this return");
        assertThat(visits.shown("auditor", at + "/return.csv")).contains("A carer");
        assertThat(visits.shown("auditor", at + "/correction.csv")).contains("Withdrawn,01/04/1997");
        assertThat(visits.status("auditor", "/transparency/1997-98/q7")).isEqualTo(404);
    }

    private void isRefused(BadInput.Case bad, String path) {
        long before = money.events();
        Answer answer = money.postBytes(FINANCE, path, bad.body(), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(money.events()).as("nothing is stored").isEqualTo(before);
    }

    private void redact(String quarter, UUID spend, String ground) {
        Answer answer = money.post(FINANCE, "/api/transparency/" + quarter + "/redactions", redaction(spend, ground));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer freeze(String office, String at, String position) {
        return money.post(office, at + "/freezing", "{\"position\":" + position + "}");
    }

    private void alter(UUID line, String from, String to) {
        int altered = money.context()
                .getBean(JdbcClient.class)
                .sql("update transparency.return_line set beneficiary = ? where id = ? and beneficiary = ?")
                .params(to, line, from)
                .update();
        assertThat(altered).isPositive();
    }

    private static String redaction(UUID spend, String ground) {
        return """
                {"spendId":"%s","redaction":"%s","reason":"A foster carer is paid"}""".formatted(spend, ground);
    }

    private static void refused(String rule, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + rule);
    }
}
