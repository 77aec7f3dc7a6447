package city.novaaria.dreamocracy.identity;

import java.util.Map;
import java.util.UUID;

/** Answers which roles a subject holds now; asked anew with every request, so that a role taken away is gone. */
public interface Memberships {

    /** The roles, by the id of the crew entry that gives them. */
    Map<UUID, Membership> of(String subject);
}
