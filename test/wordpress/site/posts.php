<?php
// Writes the posts through WordPress, as its own screens do, and prints as JSON what it says of them.
require './wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require __DIR__ . '/pictures.php';

wp_set_current_user(1); // administrators may write any HTML
wp_update_user(['ID' => 1, 'display_name' => 'Ana O’Neil & Team']);
wp_delete_post(1, true); // "Hello world!"

function category(string $name, int $parent = 0): int {
    return wp_insert_term(wp_slash($name), 'category', ['parent' => $parent])['term_id'];
}
$treatment = category('Treatment');
$mind = category('Mind & Body');
$sleep = category('Sleep & "Rest"', $mind);
$news = category('News');

$past = wp_insert_user(['user_login' => 'past', 'user_pass' => 'secret', 'role' => 'author']);
$large = picture('large', 2600, 1463, 'Hands around a cup of tea: warm & "calm"');
$small = picture('small', 500, 375, '');
$upright = picture('upright', 800, 1200, 'A lamp beside a bed');
$hidden = picture('hidden', 400, 300, 'Not for everyone');
$lost = picture('lost', 400, 300, 'Deleted');

$fill = fn (string $file) => strtr(file_get_contents(__DIR__ . "/$file"), [
    '{large}' => $large,
    '{small}' => $small,
    '{upright}' => $upright,
    '{large-url}' => wp_get_attachment_image_url($large, 'large'),
    '{small-url}' => wp_get_attachment_image_url($small, 'full'),
    '{upright-url}' => wp_get_attachment_image_url($upright, 'large'),
    '{script}' => getenv('WIDGETS_SCRIPT'),
]);
$long = 'Most people sleep badly before a first session, and that is fine. Eat a light meal two hours before, '
    . 'and wear something warm. Bring a person who can take you home, because you must not drive until the '
    . 'next day. Tell the team about every medicine that you take, also about those without a prescription, '
    . 'and ask what to do with them on the day.';
$paragraph = fn (string $text) => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";
// Not $post, which is a global of WordPress.
$entry = fn (string $title, string $text = '', array $more = []) => $more + [
    'post_title' => $title,
    'post_content' => $text && $text[0] !== '<' ? $paragraph($text) : $text,
];
$script = '<script>document.title = "owned"</script>';

// Newest first, an hour from each to the next where no date is given. The dates are fixed, so that
// what is recorded of them stays the same.
$posts = [
    'ampersand' => $entry('Sleep & mood: "what helps" -- and what doesn\'t', 'Sleep & mood go "together".'),
    'markup' => $entry("What <em>really</em> helps$script", 'Plain text.'),
    'code' => $entry(
        'When it is < 90/60 &amp; what &lt;sup&gt; means',
        'Press <code>&lt;Enter&gt;</code> &amp; read R&amp;D notes: 5&nbsp;mg, 10<sup>9</sup> cells.'
    ),
    'untitled' => $entry('', 'A short note without a title. It says where the new rooms are.'),
    'emoji' => $entry('Breathe 🫁 and rest 🧘‍♀️', 'In 🌬️ and out. :-) :mrgreen:'),
    'spanish' => $entry('Cómo dormir mejor: ¿qué funciona?', 'Mañana será otro día.'),
    'arabic' => $entry('كيف يعمل الكيتامين في الدماغ؟', 'يُستخدم الكيتامين منذ عقود.'),
    'chinese' => $entry('氯胺酮如何在大脑中起作用', str_repeat('氯胺酮作为麻醉剂已使用数十年。', 20)),
    'german' => $entry('Schlafstörungen: was „wirklich“ hilft – größer als gedacht', 'Ruhe hilft.'),
    'manual' => $entry('Three questions to ask', $long, [
        'post_excerpt' => '<p>Ask <strong>who</strong> stays with you,&nbsp;'
            . "<a href=\"/team\">which team</a> & why.</p>$script",
    ]),
    'automatic' => $entry('Before a first session', $long),
    'continued' => $entry('On the day', $long, ['meta_input' => ['continued' => 1]]),
    'more' => $entry('The way home', $paragraph('Do not drive.') . "\n<!-- wp:more {\"customText\":\"Read the rest\"} -->\n"
        . "<!--more Read the rest-->\n<!-- /wp:more -->\n" . $paragraph('Take a taxi.')),
    'protected' => $entry('Notes for participants', 'The code is 1234.', [
        'post_excerpt' => 'Room 4 is ours.',
        'post_password' => 'secret',
    ]),
    'orphan' => $entry('By somebody who left', 'Still true.', ['post_author' => $past]),
    'picture' => $entry('Tea and rest', 'Warm hands.', ['_thumbnail_id' => $large]),
    'small' => $entry('A small picture', 'It says nothing.', ['_thumbnail_id' => $small]),
    'upright' => $entry('An upright picture', 'A lamp.', ['_thumbnail_id' => $upright]),
    'lost' => $entry('Its picture was deleted', 'Only words.', ['_thumbnail_id' => $lost]),
    'hidden' => $entry('Its picture is of a draft', 'Only words here.', ['_thumbnail_id' => $hidden]),
    'child' => $entry('Dark rooms', 'Light off.', [
        'post_category' => [$sleep],
        'tags_input' => ['5-HT & serotonin', 'Café'],
    ]),
    'both' => $entry('Calm evenings', 'Slow down.', ['post_category' => [$mind, $sleep, $treatment]]),
    'news' => $entry('We moved', 'To Hill Road.', ['post_category' => [$news]]),
    'relative' => $entry('Linked from the root', 'See <a href="/team">the team</a>.', ['meta_input' => ['relative' => 1]]),
    'sticky' => $entry('Always on top there', 'Here by date.'),
    'body' => $entry('How ketamine works', $fill('body.txt'), ['post_category' => [$treatment]]),
    'classic' => ['post_content' => $fill('classic.txt')] + $entry('From the classic editor'),
    'evening' => $entry('Late in the evening', 'Good night.', ['post_date' => '2025-03-01 23:30:00']),
    'summer' => $entry('In summer time', 'Good morning.', ['post_date' => '2024-07-01 00:15:00']),
    'scheduled' => $entry('Not yet', '', ['post_date' => wp_date('Y-m-d H:i:s', time() + WEEK_IN_SECONDS)]),
    'draft' => $entry('Half done', '', ['post_status' => 'draft']),
    'private' => $entry('For us alone', '', ['post_status' => 'private']),
    'pending' => $entry('To be read first', '', ['post_status' => 'pending']),
    'trash' => $entry('Thrown away', '', ['post_status' => 'trash']),
    'widgets' => $entry('Welcome', $fill('widgets.txt'), ['post_type' => 'page']),
];

$said = [];
$newest = new DateTime('2025-06-20 12:00:00');
foreach ($posts as $key => $fields) {
    $id = wp_insert_post(wp_slash($fields + [
        'post_name' => $key,
        'post_status' => 'publish',
        'post_author' => 1,
        'post_date' => $newest->modify('-1 hour')->format('Y-m-d H:i:s'),
    ]), true);
    if (is_wp_error($id)) {
        throw new Exception("$key: " . $id->get_error_message());
    }
    $said[$key] = ['id' => $id, 'link' => get_permalink($id), 'gmt' => get_post($id)->post_date_gmt];
}

stick_post($said['sticky']['id']);
update_option('show_on_front', 'page');
update_option('page_on_front', $said['widgets']['id']);

// What is left when somebody deletes with other tools than WordPress's own screens.
$wpdb->delete($wpdb->users, ['ID' => $past]);
$wpdb->delete($wpdb->posts, ['ID' => $lost]);
wp_update_post(['ID' => $hidden, 'post_parent' => $said['draft']['id']]);

echo json_encode(['posts' => $said, 'published' => (int) wp_count_posts()->publish]);
