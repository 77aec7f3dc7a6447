package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.live.GroupLog.Place;
import city.novaaria.dreamocracy.webhook.Senders.Lane;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A receiver of Lantern Hall that broke down in the middle of an evening, so that Vesna switched its webhook off. */
@Component
@Profile("demo")
@Order(100)
class DemoWebhooks implements DemoChapter {

    private static final String URL = "https://hooks.nova-aria.example/board";

    private final KeepWebhooks keeping;
    private final SettleWebhook settling;
    private final Senders senders;

    DemoWebhooks(KeepWebhooks keeping, SettleWebhook settling, Senders senders) {
        this.keeping = keeping;
        this.settling = settling;
        this.senders = senders;
    }

    @Override
    public void tell(DemoStory story) {
        WebhookId id = new WebhookId(DemoIds.webhook(1));
        story.daysAgo(30, () -> {
            story.name(id.value());
            keeping.create(story.as("vesna"), new NewWebhook(DemoIds.LANTERN_HALL, URL, List.of(), true));
            settling.prove(id, URL);
        });
        story.today(() -> {
            UUID sender = UUID.randomUUID();
            senders.claim(id, sender, story.now());
            atTheEnd(() -> breakDown(id, sender, story.now()));
            keeping.change(
                    story.as("vesna"), id, new ExpectedVersion(List.of("*")), new ChangeWebhook(null, null, false));
        });
    }

    /** Once the logs are written, which is the last act of a transaction. */
    private static void atTheEnd(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                act.run();
            }

            @Override
            public int getOrder() {
                return Ordered.LOWEST_PRECEDENCE;
            }
        });
    }

    private void breakDown(WebhookId id, UUID sender, Instant at) {
        WebhookDeliveryId delivery = new WebhookDeliveryId(DemoIds.webhookDelivery(1));
        Lane lane = new Lane(DemoSession.READY.id(), delivery, Place.BEGINNING, 0, null, 0, false);
        senders.begin(id, lane.session(), delivery, lane.place());
        senders.fail(lane, at, null, null, sender);
        senders.release(id, sender, 0, null);
    }
}
