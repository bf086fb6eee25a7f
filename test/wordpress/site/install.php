<?php
// Makes WordPress itself: administrator 1, pretty permalinks, a zone other than UTC.
mysqli_query(mysqli_connect('localhost', 'root', '', '', 0, getenv('SITE_SOCKET')), 'CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
require './wp-load.php';
require './wp-admin/includes/upgrade.php';

// The mail about the new site would go nowhere.
function wp_new_blog_notification() {}

wp_install('Northlight & Friends', 'editor', 'editor@northlight.example', true, '', 'secret');
update_option('timezone_string', 'America/Denver');
update_option('permalink_structure', '/%year%/%postname%/');
switch_theme('twentytwentythree');
