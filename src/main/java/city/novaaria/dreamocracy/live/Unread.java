package city.novaaria.dreamocracy.live;

/** A line that a reader was not told yet. */
record Unread(Track track, LoggedEvent line) {

    @Override
    public String toString() {
        return "Unread";
    }
}
