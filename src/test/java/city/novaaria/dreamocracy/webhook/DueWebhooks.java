package city.novaaria.dreamocracy.webhook;

import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;

/** Lets other tests ask what senders ask all the time. */
public final class DueWebhooks {

    private static final int MOST = 10;

    private DueWebhooks() {}

    /** How many have something to get. */
    public static int count(BeanFactory service) {
        return service.getBean(Senders.class).due(Instant.now(), false, MOST).size();
    }
}
