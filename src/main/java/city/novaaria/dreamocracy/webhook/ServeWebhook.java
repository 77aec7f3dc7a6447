package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.live.GroupLog;
import city.novaaria.dreamocracy.live.GroupLog.Line;
import city.novaaria.dreamocracy.live.GroupLog.Place;
import city.novaaria.dreamocracy.webhook.CallReceivers.Answer;
import city.novaaria.dreamocracy.webhook.Senders.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends one webhook what it has not got: of each session in the order of its log, the next event only after the one before
 * was acknowledged. No transaction and no connection is open during a call.
 */
@Component
class ServeWebhook {

    private static final int LANES = 50;
    private static final int LINES = 20;

    /** Then others have their turn. */
    private static final long TURN_NANOS = Duration.ofSeconds(20).toNanos();

    private final Webhooks webhooks;
    private final Senders senders;
    private final GroupLog log;
    private final SecretKeeping secrets;
    private final AllowedAddress addresses;
    private final SettleWebhook settling;
    private final ProveReceiver proof;
    private final ObjectProvider<CallReceivers> receivers;
    private final ServerClock clock;

    ServeWebhook(
            Webhooks webhooks,
            Senders senders,
            GroupLog log,
            SecretKeeping secrets,
            AllowedAddress addresses,
            SettleWebhook settling,
            ProveReceiver proof,
            ObjectProvider<CallReceivers> receivers,
            ServerClock clock) {
        this.webhooks = webhooks;
        this.senders = senders;
        this.log = log;
        this.secrets = secrets;
        this.addresses = addresses;
        this.settling = settling;
        this.proof = proof;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** How a turn ended. */
    enum Turn {
        WENT_WELL,
        /** The receiver did not answer well, and has some rest. */
        FAILED,
        /** Somebody else has it, or it is not called any more. */
        LOST
    }

    /** One turn of a sender that has claimed it. */
    void serve(WebhookId id, UUID sender, boolean alsoWhatIsOver) {
        Optional<Webhook> found = webhooks.findById(id);
        int failures = found.map(Webhook::failures).orElse(0);
        Turn turn = Turn.LOST;
        try {
            turn = found.map(webhook -> serve(webhook, sender, alsoWhatIsOver)).orElse(Turn.LOST);
        } finally {
            int failed = turn == Turn.FAILED ? failures + 1 : turn == Turn.WENT_WELL ? 0 : failures;
            senders.release(id, sender, failed, turn == Turn.FAILED ? Backoff.restUntil(failed, clock.now()) : null);
        }
    }

    private Turn serve(Webhook webhook, UUID sender, boolean alsoWhatIsOver) {
        if (!addresses.allows(webhook.url())) {
            return Turn.FAILED;
        }
        if (webhook.state() == WebhookState.PENDING) {
            return prove(webhook, sender);
        }
        long began = System.nanoTime();
        for (Lane lane : senders.behind(webhook.id(), clock.now(), alsoWhatIsOver, LANES)) {
            Turn turn = passOn(webhook, begun(webhook, lane), sender);
            if (turn != Turn.WENT_WELL || System.nanoTime() - began > TURN_NANOS) {
                return turn;
            }
        }
        return Turn.WENT_WELL;
    }

    private Turn prove(Webhook webhook, UUID sender) {
        Instant at = clock.now();
        if (!senders.mayGoOn(webhook.id(), sender, WebhookState.PENDING, at)) {
            return Turn.LOST;
        }
        Optional<List<byte[]>> keys = keys(webhook, at);
        if (keys.isEmpty()) {
            return Turn.LOST;
        }
        return proof.prove(webhook, keys.get(), at) ? Turn.WENT_WELL : Turn.FAILED;
    }

    private Lane begun(Webhook webhook, Lane lane) {
        if (lane.delivery() != null) {
            return lane;
        }
        WebhookDeliveryId id = new WebhookDeliveryId(Ids.next());
        Place place = log.placeBefore(lane.session(), Objects.requireNonNull(webhook.tellsFrom()));
        senders.begin(webhook.id(), lane.session(), id, place);
        return lane.begunAs(id, place);
    }

    private Turn passOn(Webhook webhook, Lane lane, UUID sender) {
        WebhookDeliveryId delivery = Objects.requireNonNull(lane.delivery());
        Lane kept = lane;
        Place reached = lane.place();
        List<Line> lines = log.after(lane.session(), reached, LINES);
        for (Line line : lines) {
            if (webhook.wants(line.type())) {
                Turn turn = send(webhook, kept, line, sender);
                if (turn != Turn.WENT_WELL) {
                    return turn;
                }
                kept = kept.confirmedUpTo(line.place());
            }
            reached = line.place();
        }
        boolean all = lines.size() < LINES;
        Place end = new Place(all ? Math.max(reached.seq(), lane.last()) : reached.seq(), reached.ordinal());
        boolean moved = senders.passOver(delivery, kept.place(), end, !(all && lane.over()), sender);
        return moved ? Turn.WENT_WELL : Turn.LOST;
    }

    private Turn send(Webhook webhook, Lane lane, Line line, UUID sender) {
        Instant at = clock.now();
        if (!senders.mayGoOn(webhook.id(), sender, WebhookState.ACTIVE, at)) {
            return Turn.LOST;
        }
        Optional<List<byte[]>> keys = keys(webhook, at);
        if (keys.isEmpty()) {
            return Turn.LOST;
        }
        Answer answer = receivers
                .getObject()
                .call(
                        webhook.url(),
                        SignedMessage.of(lane.session() + "-" + line.id(), at, line.cloudEvent(), keys.get()));
        if (answer.acknowledges()) {
            return confirmed(lane, line, answer, sender) ? Turn.WENT_WELL : Turn.LOST;
        }
        if (answer.saysGone()) {
            settling.switchOff(webhook.id(), webhook.url(), InactiveBecause.GONE);
            return Turn.LOST;
        }
        Instant now = clock.now();
        Instant since = lane.failingSince() == null ? now : lane.failingSince();
        senders.fail(lane, since, answer.status(), Backoff.nextAttempt(lane.attempts() + 1, since, now), sender);
        return Turn.FAILED;
    }

    private boolean confirmed(Lane lane, Line line, Answer answer, UUID sender) {
        return senders.confirm(
                Objects.requireNonNull(lane.delivery()),
                lane.place(),
                line.place(),
                Objects.requireNonNull(answer.status()),
                sender,
                clock.now());
    }

    /** Empty, and the webhook switched off, when the service cannot read them any more. */
    private Optional<List<byte[]>> keys(Webhook webhook, Instant at) {
        List<byte[]> keys = webhook.secretsAt(at).stream()
                .flatMap(kept -> secrets.open(kept).stream())
                .toList();
        if (keys.isEmpty()) {
            settling.switchOff(webhook.id(), webhook.url(), InactiveBecause.SECRET_UNREADABLE);
        }
        return Optional.of(keys).filter(readable -> !readable.isEmpty());
    }
}
