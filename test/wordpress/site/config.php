<?php
// The site's wp-config.php: its database is on a socket, its address that of PHP's own server.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('SITE_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? getenv('SITE_HOST')));
define('WP_SITEURL', WP_HOME);

// It talks to nobody, and one process serves it: a request to itself would wait forever.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

// What fails says so in one line, and not on a page.
define('WP_DISABLE_FATAL_ERROR_HANDLER', true);

defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
