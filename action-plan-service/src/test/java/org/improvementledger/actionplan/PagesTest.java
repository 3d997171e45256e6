package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.improvementledger.actionplan.PlanService.Story;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages as the server writes them; how they look and work in a browser is tried from outside. */
class PagesTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final MockMvc PAGES = SERVICE.pages();

    @Test
    void aPlanShowsEachActionWithWhatIsOverdue() throws Exception {
        Story story = SERVICE.story();
        String page = read("/plans/" + story.plan());
        assertThat(page)
                .contains("Improvement plan 2019 to 2022")
                .contains("Training and support for social workers")
                .contains("Not started")
                .contains("Overdue")
                .contains("0 of 1")
                .contains("Each area to improve is addressed by an action.");
        assertThat(read("/plans/" + story.plan() + "?words=nothing-like-it")).contains("No action fits the filter.");
        assertThat(read("/plans/" + story.plan() + "?standing=not-started&overdueOnly=true&sort=-money"))
                .contains("Training and support for social workers");
    }

    @Test
    void aFindingThatNoActionAddressesIsShownOnThePlan() throws Exception {
        Story story = SERVICE.story();
        SERVICE.post(
                "/api/inspections/" + story.inspection() + "/findings",
                Bodies.finding(UUID.randomUUID(), "area-for-priority-action")
                        .replace("The quality and timeliness of assessments", "Safety planning"));
        assertThat(read("/plans/" + story.plan()))
                .contains("Area for priority action")
                .contains("Safety planning");
        assertThat(read("/inspections/" + story.inspection())).contains("No action");
    }

    @Test
    void aPlansActionsComeAsASpreadsheet() throws Exception {
        Story story = SERVICE.story();
        MockHttpServletResponse answer = PAGES.perform(by("auditor", get("/plans/" + story.plan() + "/actions.csv")))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString())
                .contains(
                        "Training and support for social workers,Principal social worker,,Open,Red,,,2019-04-01,2020-03-31");
    }

    @Test
    void aMilestonePressedTwiceIsLoggedOnce() throws Exception {
        Story story = SERVICE.story();
        String path = path(story);
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse check = PAGES.perform(by("improvement-lead", post(path))
                        .param("reachedOn", "20 Sept 2019")
                        .param("note", "64 of 66 attended")
                        .param("idempotencyKey", key))
                .andReturn()
                .getResponse();
        assertThat(check.getContentAsString())
                .contains("Check your answers")
                .contains("20 September 2019")
                .contains(key);
        long before = SERVICE.events();
        for (int press = 0; press < 2; press++) {
            MockHttpServletResponse logged = confirm(path, "20 Sept 2019", key);
            assertThat(logged.getRedirectedUrl()).isEqualTo(path + "/confirmation");
        }
        assertThat(SERVICE.events()).isEqualTo(before + 1);
        assertThat(PAGES.perform(by("improvement-lead", get(path + "/confirmation")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Milestone logged")
                .contains("1 of 1");
        assertThat(read("/actions/" + story.action()))
                .contains("Milestone reached")
                .contains("64 of 66 attended");
    }

    @Test
    void aRefusalIsShownInWordsAndTheNextTryHasAnotherKey() throws Exception {
        Story story = SERVICE.story();
        SERVICE.post(story.milestonePath() + "/reached", Bodies.reached("2019-09-20"));
        String key = UUID.randomUUID().toString();
        assertThat(confirm(path(story), "21 September 2019", key).getContentAsString())
                .contains("There is a problem")
                .contains("This milestone was logged already")
                .doesNotContain(key);
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItsField() throws Exception {
        Story story = SERVICE.story();
        long before = SERVICE.events();
        assertThat(confirm(path(story), "", "k1").getContentAsString()).contains("Enter the date it was reached");
        assertThat(confirm(path(story), "31 February 2019", "k2").getContentAsString())
                .contains("February 2019 has 28 days");
        assertThat(confirm(path(story), "1 January 2150", "k3").getContentAsString())
                .contains("must be today or in the past");
        assertThat(PAGES.perform(by("improvement-lead", post(path(story) + "/confirmation"))
                                .param("reachedOn", "today")
                                .param("note", "x".repeat(2_001)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Note must be 2,000 characters or fewer; it has 2,001");
        assertThat(SERVICE.events()).isEqualTo(before);
    }

    @Test
    void onlyAnImprovementLeadLogsAMilestone() throws Exception {
        Story story = SERVICE.story();
        assertThat(read("/actions/" + story.action())).doesNotContain(path(story));
        assertThat(PAGES.perform(by("improvement-lead", get("/actions/" + story.action())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(path(story));
        assertThat(PAGES.perform(by("auditor", get(path(story))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aPageOfTheFutureOrOfNothingSaysSo() throws Exception {
        assertThat(status("/actions/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status("/actions/not-an-id")).isEqualTo(404);
        assertThat(status("/plans?knownAt=nonsense")).isEqualTo(400);
    }

    private static MockHttpServletResponse confirm(String path, String reachedOn, String key) throws Exception {
        return PAGES.perform(by("improvement-lead", post(path + "/confirmation"))
                        .param("reachedOn", reachedOn)
                        .param("note", "64 of 66 attended")
                        .param("idempotencyKey", key))
                .andReturn()
                .getResponse();
    }

    private static String path(Story story) {
        return "/actions/" + story.action() + "/milestones/" + story.milestone() + "/reached";
    }

    private static int status(String path) throws Exception {
        return PAGES.perform(by("auditor", get(path))).andReturn().getResponse().getStatus();
    }

    private static String read(String path) throws Exception {
        MockHttpServletResponse answer =
                PAGES.perform(by("auditor", get(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static MockHttpServletRequestBuilder by(String role, MockHttpServletRequestBuilder request) {
        return request.with(oidcLogin()
                        .idToken(token -> token.subject(role).claim("roles", List.of(role)))
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .with(csrf());
    }
}
