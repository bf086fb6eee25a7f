<?php
// What real sites' plugins and themes do to posts; a post asks for it by a custom field.

// Links from the root of the site.
add_filter('post_link', function ($link, $post) {
    return get_post_meta($post->ID, 'relative', true) ? wp_make_link_relative($link) : $link;
}, 10, 2);

// A theme's own end of an automatic excerpt.
add_filter('excerpt_more', function ($more) {
    return get_post_meta(get_the_ID(), 'continued', true)
        ? sprintf(
            '&hellip; <a class="more-link" href="%s">Continue reading <span class="screen-reader-text">%s</span></a>',
            esc_url(get_permalink()),
            get_the_title()
        )
        : $more;
});

// A size of the theme that is cut to another shape.
add_action('init', function () {
    add_image_size('northlight-square', 600, 600, true);
});

// More fields, as SEO and gallery plugins add them.
add_action('rest_api_init', function () {
    $more = [
        'yoast_head_json' => fn ($post) => [
            'title' => "{$post['slug']} - Northlight",
            'robots' => ['index' => 'index', 'follow' => 'follow'],
            'schema' => ['@context' => 'https://schema.org', '@graph' => []],
        ],
        'jetpack_featured_media_url' => fn ($post) => (string) wp_get_attachment_url($post['featured_media']),
        'acf' => fn () => [],
    ];
    foreach ($more as $name => $callback) {
        register_rest_field('post', $name, ['get_callback' => $callback, 'schema' => null]);
    }
});

// What YouTube answers to WordPress about a video, because here nobody can be asked.
add_filter('pre_oembed_result', function ($html, $url) {
    return preg_match('#^https://www\.youtube\.com/watch\?v=([\w-]{11})$#', $url, $match)
        ? '<iframe title="What happens at a first session" width="500" height="281" src="https://www.youtube.com/embed/'
            . $match[1] . '?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; '
            . 'encrypted-media; gyroscope; picture-in-picture; web-share" allowfullscreen></iframe>'
        : $html;
}, 10, 2);
