package city.novaaria.dreamocracy.identity;

import java.util.Set;

/** Answers which roles a subject holds now; asked anew with every request, so that a role taken away is gone. */
public interface Memberships {

    Set<Membership> of(String subject);
}
