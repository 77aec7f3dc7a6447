package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides what follows from what a receiver answered, and from who is steward. */
@Component
class SettleWebhook {

    private final Webhooks webhooks;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    SettleWebhook(Webhooks webhooks, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.webhooks = webhooks;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** Whoever is there has proven that they want it; unless it is somewhere else by now. */
    @AtomicStep
    public void prove(WebhookId id, String url) {
        webhooks.lock(id).filter(found -> found.url().equals(url)).ifPresent(found -> {
            found.prove(clock.now());
            webhooks.saveAndFlush(found);
        });
    }

    @AtomicStep
    public void switchOff(WebhookId id, String url, InactiveBecause why) {
        webhooks.lock(id).filter(found -> found.url().equals(url)).ifPresent(found -> {
            found.switchOff(why, Actor.service(), clock.now());
            webhooks.saveAndFlush(found);
        });
    }

    /** What somebody who has left would go on hearing is told nobody, until another steward answers for it. */
    @EventListener
    void on(SanctuaryEvent.CrewRemoved removed) {
        if (removed.role() == Role.STEWARD) {
            switchOffWhatNobodyAnswersFor(removed.sanctuary(), removed.actor().followedUp(), removed.at());
        }
    }

    private void switchOffWhatNobodyAnswersFor(SanctuaryId house, Actor by, Instant at) {
        Set<String> stewards = sanctuaries.roster(house).holders(Role.STEWARD).stream()
                .map(Member::subject)
                .collect(Collectors.toSet());
        webhooks.lockAll(house).stream()
                .filter(webhook -> !stewards.contains(webhook.answeredBy()))
                .forEach(webhook -> {
                    webhook.switchOff(InactiveBecause.NOBODY_ANSWERS, by, at);
                    webhooks.saveAndFlush(webhook);
                });
    }
}
