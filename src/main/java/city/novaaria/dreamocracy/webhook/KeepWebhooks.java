package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.live.GroupLog;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stewards set up webhooks of their house, change and delete them, and change their secrets; each under its lock. */
@Component
class KeepWebhooks {

    private static final Set<String> TYPES = GroupLog.types();

    private final Webhooks webhooks;
    private final Senders senders;
    private final AllowedAddress addresses;
    private final SecretKeeping secrets;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    KeepWebhooks(
            Webhooks webhooks,
            Senders senders,
            AllowedAddress addresses,
            SecretKeeping secrets,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.webhooks = webhooks;
        this.senders = senders;
        this.addresses = addresses;
        this.secrets = secrets;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** A webhook and its new secret, which nobody is shown again. */
    record Issued(Webhook webhook, String secret) {

        @Override
        public String toString() {
            return "Issued";
        }
    }

    @AtomicStep
    public Issued create(Caller caller, NewWebhook request) {
        // where there is none yet, no row of another one could be waited for
        SanctuaryId house = sanctuaries
                .holdAlone(request.sanctuaryId())
                .orElseThrow(
                        () -> Refused.unprocessable(FieldError.at("#/sanctuaryId", "Unknown", "sanctuary-of-list")))
                .id();
        Actor by = caller.mustHold(house, Role.STEWARD);
        String url = addresses.mustBeAllowed(request.url());
        List<Webhook> all = allHeld(house);
        if (all.size() >= Webhook.MOST_OF_A_HOUSE) {
            throw Refused.because(WebhookProblem.TOO_MANY_WEBHOOKS);
        }
        mustBeFree(url, all, null);
        SecretKeeping.Made secret = secrets.make();
        Webhook made = new Webhook(
                new WebhookId(Ids.next()), request, url, known(request.types()), secret.sealed(), by, clock.now());
        return new Issued(webhooks.saveAndFlush(made), secret.text());
    }

    @AtomicStep
    public Webhook change(Caller caller, WebhookId id, ExpectedVersion expected, ChangeWebhook request) {
        String asked = request.url();
        List<Webhook> all = asked == null ? List.of(hold(caller, id)) : allHeldWith(caller, id);
        Webhook webhook =
                all.stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(Refused::notFound);
        expected.check(webhook.version());
        String url = asked == null || asked.equals(webhook.url()) ? null : addresses.mustBeAllowed(asked);
        if (url != null && !url.equals(webhook.url())) {
            mustBeFree(url, all, id);
        }
        List<String> types = request.types() == null ? null : known(request.types());
        webhook.change(url, types, request.active(), steward(caller, webhook), clock.now());
        Webhook changed = webhooks.saveAndFlush(webhook);
        senders.callAgain(id);
        return changed;
    }

    @AtomicStep
    public void delete(Caller caller, WebhookId id) {
        Webhook webhook = hold(caller, id);
        webhook.delete(steward(caller, webhook), clock.now());
        senders.forget(id);
        webhooks.delete(webhook);
    }

    @AtomicStep
    public Issued rotate(Caller caller, WebhookId id) {
        Webhook webhook = hold(caller, id);
        Instant at = clock.now();
        if (webhook.previousSecretCounts(at)) {
            throw Refused.because(WebhookProblem.PREVIOUS_SECRET_COUNTS);
        }
        SecretKeeping.Made secret = secrets.make();
        webhook.rotate(secret.sealed(), steward(caller, webhook), at);
        return new Issued(webhooks.saveAndFlush(webhook), secret.text());
    }

    @AtomicStep
    public void endPreviousSecret(Caller caller, WebhookId id) {
        Webhook webhook = hold(caller, id);
        webhook.endPreviousSecret(steward(caller, webhook), clock.now());
        webhooks.saveAndFlush(webhook);
    }

    private Webhook hold(Caller caller, WebhookId id) {
        return webhooks.lock(id, caller.sanctuariesAs(Role.STEWARD)).orElseThrow(Refused::notFound);
    }

    /** All of its house in their order, and not this one first: two that are changed at once would wait for each other. */
    private List<Webhook> allHeldWith(Caller caller, WebhookId id) {
        return allHeld(webhooks.houseOf(id, caller.sanctuariesAs(Role.STEWARD)).orElseThrow(Refused::notFound));
    }

    private static Actor steward(Caller caller, Webhook webhook) {
        return caller.mustHold(webhook.sanctuaryId(), Role.STEWARD);
    }

    /** Who waited for the others to be held reads again: one of them may be new. */
    private List<Webhook> allHeld(SanctuaryId house) {
        webhooks.lockAll(house);
        return webhooks.findBySanctuaryId(house);
    }

    private static void mustBeFree(String url, List<Webhook> all, @Nullable WebhookId except) {
        if (all.stream()
                .anyMatch(other -> !other.id().equals(except) && other.url().equals(url))) {
            throw Refused.because(WebhookProblem.ADDRESS_TAKEN);
        }
    }

    /** What is misspelt would never be told. */
    private static List<String> known(@Nullable List<String> types) {
        List<String> asked = types == null ? List.of() : types;
        for (int i = 0; i < asked.size(); i++) {
            if (!TYPES.contains(asked.get(i))) {
                throw Refused.unprocessable(FieldError.at("#/types/" + i, "EventType", "told-to-all"));
            }
        }
        return asked.stream().distinct().sorted().toList();
    }
}
