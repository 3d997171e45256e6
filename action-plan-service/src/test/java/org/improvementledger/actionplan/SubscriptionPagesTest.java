package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The buttons on the page of the deadlines with which one subscribes. */
class SubscriptionPagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final String PAGE = "/deadlines";

    private static final String MAKE = "/deadlines/subscription";

    private static final String END = "/deadlines/subscription/end";

    private final Visitor approver = new Visitor(SERVICE, "approver");

    @Test
    void anAddressIsShownOnceThenToldOfAndEnded() throws Exception {
        assertThat(approver.text(PAGE)).contains("Make an address").doesNotContain("End the address");
        String made = approver.pressed(MAKE);
        assertThat(made).contains("Your address", "It works until", "Make another address", "End the address");
        String address = made.replaceAll(
                ".*(http://127\\.0\\.0\\.1:8081/api/calendars/[A-Za-z0-9_-]{43}/deadlines\\.ics).*", "$1");
        assertThat(SERVICE.send(SERVICE.request(URI.create(address).getPath())).statusCode())
                .isEqualTo(200);
        assertThat(approver.text(PAGE))
                .contains("You made your address on", "and cannot be shown again", "End the address")
                .doesNotContain("/api/calendars/");
        assertThat(approver.text(PAGE + "?knownAt=2019-01-01")).doesNotContain("Subscribe");
        assertThat(approver.pressed(END)).contains("Your calendar address is ended.", "Make an address");
        assertThat(SERVICE.send(SERVICE.request(URI.create(address).getPath())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatIsTooOldIsSaidToBe() throws Exception {
        Visitor officer = new Visitor(SERVICE, "finance-officer");
        officer.pressed(MAKE);
        SERVICE.alter("""
                update calendar.subscription set made_at = '2019-03-25 10:00Z', expires_at = '2020-03-24 10:00Z'
                where owner = 'finance-officer'""");
        assertThat(officer.text(PAGE))
                .contains("stopped working on 24 March 2020", "Make another address")
                .doesNotContain("End the address");
    }
}
