package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;

/** Says who besides the house that keeps it is shown a file, because of what it was made part of. */
public interface MediaAudience {

    /** Whether anybody may see it now. */
    boolean published(MediaId media);

    /** Whether this caller in particular may. */
    boolean shownTo(Caller caller, MediaId media);
}
