# A cache in front of content (WordPress, or JSON files) and of the library's files.
# Debian: /etc/varnish/default.vcl
vcl 4.1;
import std;

# Where the content is. Varnish speaks no TLS to it: a private network, or a proxy beside it.
backend content {
  .host = "192.0.2.10";
  .port = "80";
  .connect_timeout = 1s;
  .first_byte_timeout = 5s; # the widgets wait for 9 s in all
  .between_bytes_timeout = 2s;
  .max_connections = 20; # however many ask for what is not in the cache
  .probe = {
    .request =
      "GET /wp-json/wp/v2/posts?per_page=1 HTTP/1.1"
      "Host: publisher.example"
      "X-Forwarded-Proto: https"
      "Connection: close";
    .interval = 5s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
  }
}
# Where the library's files are: the server of nginx.conf.
backend files {
  .host = "192.0.2.20";
  .port = "80";
}

sub vcl_recv {
  if (req.restarts == 0) {
    unset req.http.X-Stale;
  }
  if (req.method == "OPTIONS") {
    # The widgets need no preflight, but tools that add headers to every request do.
    return (synth(204));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (synth(405));
  }
  if (req.url ~ "^/clinic-widgets/") {
    set req.backend_hint = files;
    set req.http.Host = "cdn.example";
    set req.url = regsub(req.url, "\?.*", "");
  } else if (req.url ~ "^/wp-json/wp/v2/posts(/\d+)?/?(\?|$)" || req.url ~ "^/\?rest_route=/wp/v2/posts(/\d+)?/?(&|$)") {
    set req.backend_hint = content;
    set req.http.Host = "publisher.example";
    # What makes no difference makes no copy of its own: other parameters, and their order.
    set req.url = regsuball(req.url, "(?<=[?&])(?!(rest_route|_embed|_fields|lang|order|orderby|page|per_page|offset|slug|((include|exclude|categories|tags|author)(_exclude)?(\[\])?))(=|&|$))[^&]*(&|$)", "");
    set req.url = std.querysort(regsub(req.url, "[?&]$", ""));
  } else if (req.url ~ "^/[\w./-]+\.json(\?|$)") {
    set req.backend_hint = content;
    set req.http.Host = "publisher.example";
    set req.url = regsub(req.url, "\?.*", "");
  } else {
    # Nothing else of the publisher's server is reached through here.
    return (synth(404));
  }
  return (hash);
}

# The origin need not know who reads, and must not answer each reader differently.
sub vcl_backend_fetch {
  unset bereq.http.Accept-Language;
  unset bereq.http.Authorization;
  unset bereq.http.Cookie;
  unset bereq.http.Forwarded;
  unset bereq.http.Origin; # WordPress answers with it, and so differently to each site
  unset bereq.http.Referer;
  unset bereq.http.User-Agent;
  unset bereq.http.X-Cache;
  unset bereq.http.X-Forwarded-For;
  unset bereq.http.X-Forwarded-Host;
  unset bereq.http.X-HTTP-Method-Override; # WordPress obeys it, of a GET too
  unset bereq.http.X-Original-URL;
  unset bereq.http.X-Rewrite-URL;
  unset bereq.http.X-WP-Nonce;
  set bereq.http.X-Forwarded-Proto = "https"; # or it may send us there
  return (fetch);
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  unset beresp.http.Vary; # Varnish itself answers with and without gzip
  unset beresp.http.Expires;
  unset beresp.http.Pragma;
  set beresp.do_gzip = beresp.http.Content-Type ~ "json|javascript|css|svg|text";

  if (beresp.status >= 500 || beresp.status == 429) {
    call failed;
  } else if (beresp.status != 200) {
    set beresp.ttl = 10s;
    set beresp.grace = 0s;
    set beresp.http.Cache-Control = "public, max-age=10";
  } else {
    if (bereq.url !~ "^/clinic-widgets/") {
      set beresp.ttl = 60s;
      set beresp.http.Cache-Control = "public, max-age=60, stale-while-revalidate=600, stale-if-error=259200";
    }
    set beresp.grace = 3d;
  }
  return (deliver);
}

sub vcl_backend_error {
  call failed;
  return (deliver);
}

# Where there is no copy, a failure is kept for a second: many who ask make one request.
sub failed {
  if (bereq.is_bgfetch || bereq.http.X-Stale) {
    return (abandon); # or it would take the place of the old copy
  }
  set beresp.ttl = 1s;
  set beresp.grace = 0s;
  set beresp.keep = 0s;
  set beresp.http.Cache-Control = "no-store";
}

sub vcl_hit {
  set req.http.X-Cache = "hit";
  if (obj.ttl < 0s) {
    set req.http.X-Cache = "stale"; # and Varnish fetches a new copy meanwhile
    if (!req.http.X-Stale && obj.ttl + 10m < 0s && std.healthy(req.backend_hint)) {
      # Too old to be shown as long as a new copy can be had: try that first.
      set req.http.X-Stale = "refused";
      set req.grace = 10m;
      return (restart);
    }
  }
  return (deliver);
}

sub vcl_miss {
  set req.http.X-Cache = "miss";
  return (fetch);
}

# For every answer, failures too: without them a page cannot tell a missing file from no network.
sub headers {
  set resp.http.Access-Control-Allow-Origin = "*";
  set resp.http.Access-Control-Allow-Headers = "*";
  set resp.http.Access-Control-Expose-Headers = "Retry-After, X-WP-Total, X-WP-TotalPages";
  set resp.http.Access-Control-Max-Age = "86400";
  unset resp.http.Access-Control-Allow-Credentials;
  set resp.http.Cross-Origin-Resource-Policy = "cross-origin";
  set resp.http.Timing-Allow-Origin = "*";
  set resp.http.X-Content-Type-Options = "nosniff";
  unset resp.http.Link;
  unset resp.http.Server;
  unset resp.http.Via;
  unset resp.http.X-Powered-By;
  unset resp.http.X-Varnish;
}

sub vcl_deliver {
  set resp.http.X-Cache = req.http.X-Cache;
  call headers;
  return (deliver);
}

sub vcl_synth {
  if (resp.status == 503 && req.http.X-Stale == "refused") {
    set req.http.X-Stale = "wanted"; # no new copy can be had: the old one, after all
    set req.grace = 3d;
    return (restart);
  }
  set resp.http.Cache-Control = "public, max-age=10";
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  set resp.body = resp.reason;
  call headers;
  return (deliver);
}
