package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What two moments of the plan have different, as the server writes the page and the spreadsheet. */
class ComparePagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    @Test
    void whatWasAddedAndWhatChangedIsShownFieldByField() throws Exception {
        long before = SERVICE.events() - 1;
        Story story = SERVICE.story();
        long added = SERVICE.events() - 1;
        SERVICE.post(
                "/api/actions/" + story.action() + "/rescheduling",
                "{\"dueOn\":\"2031-03-31\",\"reason\":\"The trainer is free later\",\"approver\":\"Director\"}");
        SERVICE.read("/api/actions/" + story.action());
        assertThat(page("/audit/compare?since=" + before + "&knownAt=" + added))
                .contains("Added", "href=\"/actions/" + story.action())
                .doesNotContain("31 March 2031");
        assertThat(page("/audit/compare?since=" + added))
                .contains("Changed", "Due on", "31 March 2031", "Reschedulings")
                .doesNotContain(">Added<");
        assertThat(page("/audit/compare.csv?since=" + added))
                .contains("Kind,Item,What became of it,Field,Before,After")
                .contains(",Changed,Due on,");
    }

    @Test
    void aMomentThatCannotBeComparedIsRefusedAtItsField() throws Exception {
        SERVICE.story();
        assertThat(answer("/audit/compare").getContentAsString()).contains("The earlier moment");
        MockHttpServletResponse later = answer("/audit/compare?since=5&knownAt=2");
        assertThat(later.getStatus()).isEqualTo(422);
        assertThat(later.getContentAsString()).contains("The earlier moment must not be after the later one");
        assertThat(answer("/audit/compare?since=30 February 2019").getContentAsString())
                .contains("February 2019 has 28 days");
        assertThat(answer("/audit/compare?since=2&until=999999999").getStatus()).isEqualTo(422);
        assertThat(answer("/audit/compare?since=2&until=3").getRedirectedUrl())
                .isEqualTo("/audit/compare?since=2&knownAt=3");
        assertThat(answer("/audit/compare.csv?since=").getStatus()).isEqualTo(422);
    }

    @Test
    void anEventOfAReplayShowsWhatItChanged() throws Exception {
        Story story = SERVICE.story();
        SERVICE.read("/api/actions/" + story.action());
        long last = SERVICE.events() - 1;
        assertThat(page("/audit/replay/action-plan/" + last)).contains("What it changed", "Added");
    }

    private static String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static MockHttpServletResponse answer(String path) throws Exception {
        return SERVICE.pages()
                .perform(get(path)
                        .with(oidcLogin()
                                .authorities(new SimpleGrantedAuthority("ROLE_auditor"))
                                .idToken(token ->
                                        token.claim("roles", List.of("auditor")).subject("auditor"))))
                .andReturn()
                .getResponse();
    }
}
