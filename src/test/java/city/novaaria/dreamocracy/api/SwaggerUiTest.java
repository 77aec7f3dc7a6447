package city.novaaria.dreamocracy.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.novaaria.dreamocracy.support.OnPostgres;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which people try the service, in a real browser; it needs an installed Chromium. */
@OnPostgres
class SwaggerUiTest {

    private static final Logger LOG = LoggerFactory.getLogger(SwaggerUiTest.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The first page of a cold service on a busy machine takes its time. */
    private static final double PATIENCE_MILLIS = 30_000;

    @LocalServerPort
    private int port;

    @Test
    void tellsTheStoryAndLetsTariqSignInAndAskWhoHeIs() {
        onThePage(page -> {
            tellsTheTagsInTheirOrder(page);
            signIn(page, "tariq");
            asksWhoTheyAre(page, "tariq");
            showsAnOperationOnThreeScreens(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "swagger-ui.png"))
                    .setFullPage(true));
        });
    }

    @Test
    void takesNameAndPasswordWithoutLeavingThePageToo() {
        onThePage(page -> {
            signInByBasic(page, "aya");
            asksWhoTheyAre(page, "aya");
        });
    }

    private void onThePage(Consumer<Page> visit) {
        mustHaveABrowser();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(QUIETLY))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
            page.navigate("http://127.0.0.1:" + port + "/swagger-ui.html");
            visit.accept(page);
        }
    }

    private static void mustHaveABrowser() {
        boolean installed = Files.isExecutable(CHROMIUM);
        if (!installed) {
            LOG.warn("The browser test did not run: there is no {}", CHROMIUM);
        }
        assumeTrue(installed, "The browser test did not run: there is no " + CHROMIUM);
    }

    private static void tellsTheTagsInTheirOrder(Page page) {
        Locator tags = page.locator(".opblock-tag");
        assertThat(tags).hasCount(ApiOperations.STORY.size());
        assertThat(tags.all().stream().map(tag -> tag.getAttribute("data-tag")).toList())
                .isEqualTo(ApiOperations.STORY);
    }

    /** In a window of its own, which closes once it has brought the code back. */
    private static void signIn(Page page, String name) {
        page.locator(".auth-wrapper > .btn.authorize").click();
        Locator token = page.locator(".auth-container")
                .filter(new Locator.FilterOptions().setHasText("Authorization URL: /oauth2/authorize"));
        assertThat(token.locator("input[data-name=clientId]")).hasValue("swagger-ui");
        assertThat(token.locator(".scopes input[type=checkbox]")).isChecked();
        Page window = page.waitForPopup(() -> token.locator("button.authorize").click());
        window.locator("#username").fill(name);
        window.locator("#password").fill("nova-aria");
        window.waitForClose(() -> window.locator("button[type=submit]").click());
        assertThat(token.locator("button", new Locator.LocatorOptions().setHasText("Logout")))
                .isVisible();
        page.locator(".auth-container button.btn-done").first().click();
    }

    private static void signInByBasic(Page page, String name) {
        page.locator(".auth-wrapper > .btn.authorize").click();
        page.locator("#auth-basic-username").fill(name);
        page.locator("#auth-basic-password").fill("nova-aria");
        page.locator(".auth-container")
                .filter(new Locator.FilterOptions().setHas(page.locator("#auth-basic-username")))
                .locator("button.authorize")
                .click();
        page.locator(".auth-container button.btn-done").first().click();
    }

    private static void asksWhoTheyAre(Page page, String name) {
        page.locator(".opblock-tag[data-tag=Me]").click();
        Locator operation = page.locator("#operations-Me-getMe");
        operation.locator(".opblock-summary-control").click();
        operation.locator("button.execute").click();
        Locator answer = operation.locator(".live-responses-table");
        assertThat(answer.locator("tbody .response-col_status")).containsText("200");
        assertThat(answer.locator("tbody .response-col_description")).containsText("\"subject\": \"" + name + "\"");
    }

    /** On a desk and on a phone; it is the operation with the most parameters and refusals. */
    private static void showsAnOperationOnThreeScreens(Page page) {
        page.locator(".opblock-tag[data-tag=Sanctuaries]").click();
        Locator operation = page.locator("#operations-Sanctuaries-changeSanctuary");
        operation.locator(".opblock-summary-control").click();
        assertThat(operation.locator("tr.response[data-code='409']")).isVisible();
        for (ViewportSize screen : List.of(new ViewportSize(1280, 1000), new ViewportSize(390, 844))) {
            page.setViewportSize(screen.width, screen.height);
            assertThat(operation.boundingBox().height).isLessThan(3 * screen.height);
        }
    }
}
