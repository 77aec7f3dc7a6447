package city.novaaria.dreamocracy.session;
