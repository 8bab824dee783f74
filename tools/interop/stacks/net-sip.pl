# Reads a URI from every line, and writes a line of JSON with what Net::SIP read.
use strict;
use warnings;
use JSON::PP;
use Net::SIP::Util qw(sip_uri2parts);

my $json = JSON::PP->new->canonical->latin1->allow_nonref;
while (my $line = <STDIN>) {
    chomp $line;
    my ($domain, $user, $scheme, $parameters) = eval { sip_uri2parts($line) };
    if (!defined $domain) { print "null\n"; next }
    my ($host, $port) = $domain =~ m{^(\[[^\]]*\]|[^:]*)(?::(.*))?$};
    my $read = {
        scheme     => $scheme,
        user       => $user,    # with the password
        host       => $host,
        port       => $port,
        parameters => [map { [$_, $parameters->{$_}] } sort keys %$parameters],
    };
    print $json->encode($read), "\n";
}
