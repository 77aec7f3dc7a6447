package city.novaaria.dreamocracy.gathering;

/** A gathering as one caller sees it, and its version. */
record ShownGathering(GatheringView view, long version) {

    @Override
    public String toString() {
        return "ShownGathering";
    }
}
