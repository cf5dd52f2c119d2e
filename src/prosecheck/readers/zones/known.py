"""The words of page furniture, in lower case, as whole lines without marks at their ends.

Source of the wordings: the default English texts of WordPress and its usual plugins, Ghost,
Medium, Substack, Disqus, phpBB, WooCommerce, consent banners and video players, and the
headings of news sites in general. The tables are meant to grow by class, never by site.
"""

from __future__ import annotations


def _table(text: str) -> frozenset[str]:
    """Give the entries of a table: one a line, or several parted by slashes."""
    return frozenset(entry.strip() for line in text.splitlines() for entry in line.split("/"))


SURE = _table(
    """skip to content/skip to main content/skip to navigation/skip to main navigation
    skip to primary navigation/skip to footer/skip to search/skip to main/skip navigation
    skip links/jump to content/jump to main content/jump to navigation/jump to comments
    jump to recipe/print recipe/pin recipe/toggle navigation/toggle menu/toggle search
    toggle dark mode/toggle sidebar/open navigation menu/show navigation/hide navigation
    main navigation/site navigation/post navigation/you are here/back to top/back to the top
    return to top/scroll to top/go to top/back to home/back to homepage/back to the homepage
    back to main page/back to blog/back to the blog/back to all posts/back to all articles
    back to articles/back to news/back to posts/back to list/back to search results
    back to results/back to article/back to previous page/return to homepage/return to home
    return to blog/go back home/go to homepage/go to home page/view all posts/see all posts
    advertisement/advertisements/advertisment/advert/- advertisement -/advertorial
    story continues below advertisement/article continues below advertisement
    article continues below this ad/story continues below this ad/story continues below
    article continues below/continue reading below/continue reading the main story
    scroll to continue/scroll to continue with content/continues after advertisement
    text continues below/continue reading after the ad/advertisement - continue reading below
    advertisement - scroll to continue/advertisement: scroll to continue
    this advertisement has not loaded yet/ads by google/ad feedback/report this ad/skip ad
    skip ads/why this ad?/remove ads/go ad-free/ad-free/promoted stories/sponsored links
    sponsored stories/paid content/paid partnership/share this/share this article
    share this post/share this story/share this page/share this entry/share this content
    share this news/share this video/share article/share post/share story/share page
    share full article/share the article/share on/share the post/share options/share via
    share with friends/share now/sharing options/sharing is caring/sharing is caring!
    spread the word/spread the love/tweet this/pin it/pin this/email this/email this article
    email this page/email article/print this/print this article/print this page/print article
    print page/copy link/copy url/copy article link/copy link to clipboard/link copied
    link copied!/copied!/copied to clipboard/share this:/like this:/like loading/like loading...
    like this/loading comments/gift this article/gift article/give this article/save this article
    save this story/save article/save for later/save story/add to reading list/add to read later
    bookmark this article/bookmark this/bookmark article/send to a friend/e-mail this
    email a link/cite this article/cite this/print friendly/printer friendly version
    listen to this article/listen to article/listen to this story/listen to this post
    listen to the article/listen to the story/listen to story/listen to this page
    listen to this episode/listen now/play this article/audio version/play audio/play video
    read aloud/text to speech/video player is loading/this is a modal window
    beginning of dialog window/end of dialog window/escape will cancel and close the window
    stream type live/your browser does not support the audio element
    your browser does not support the video tag/your browser does not support the video element
    your browser does not support html5 video/leave a comment/leave a reply/leave a response
    leave comment/leave your comment/leave a comment cancel reply/leave a reply cancel reply
    cancel reply/post a comment/post comment/post your comment/add a comment/add comment
    add your comment/write a comment/submit comment/comment on this/comment on this article
    comment on this story/be the first to comment/be the first to comment!
    be the first to comment on this post/no comments yet/no comments yet./no comments
    no responses yet/no replies yet/comments are closed/comments are closed./comments closed
    comments off/comments disabled/comments are off for this post/comments are turned off
    comments have been closed/comments are moderated/view comments/view all comments
    show comments/hide comments/see all comments/see comments/read comments/read the comments
    load comments/load more comments/view more comments/show more comments/join the conversation
    join the discussion/start the conversation/start a discussion/what do you think?
    log in to comment/login to comment/sign in to comment/log in to reply
    log in to leave a comment/you must be logged in to post a comment
    you must be logged in to post a comment./you must be logged in to reply to this topic
    please log in to comment/your email address will not be published
    your email address will not be published./required fields are marked
    required fields are marked */notify me of new posts by email
    notify me of new posts by email./notify me of follow-up comments by email
    notify me of follow-up comments by email./notify me when new comments are added
    save my name, email, and website in this browser for the next time i comment
    save my name, email, and website in this browser for the next time i comment.
    this site uses akismet to reduce spam/this site uses akismet to reduce spam.
    learn how your comment data is processed/learn how your comment data is processed./read more
    read more.../read more…/read full article/read full story/read the full story
    read the full article/read more here/click to read more/click here to read more
    read more articles/read more stories/read the rest of this entry/continue reading
    continue reading.../continue reading…/load more/load more posts/load more articles
    load more stories/show more posts/see more posts/view more posts/view more articles
    view more stories/see more stories/more articles/more posts/read next article/loading...
    loading…/please wait.../click to expand/click to enlarge/click to share/tap to unmute
    click here to subscribe/subscribe to newsletter/subscribe to our newsletter
    subscribe to the newsletter/subscribe to my newsletter/subscribe to our blog
    subscribe to blog/subscribe to this blog/subscribe via email/subscribe by email
    subscribe to blog via email/subscribe for updates/subscribe to our channel
    subscribe to our podcast/subscribe to rss/subscribe to our rss feed
    sign up for our newsletter/sign up for the newsletter/sign up for newsletters
    sign up for our newsletters/sign up for updates/sign up for email updates/sign up for alerts
    sign up to our newsletter/sign up for breaking news alerts/join our newsletter
    join the newsletter/join our mailing list/join the mailing list/join our community
    join our list/get our newsletter/get the newsletter/newsletter signup/newsletter sign-up
    newsletter sign up/email newsletter/newsletter subscription/enter your email
    enter your email address/enter email address/type your email/type your email...
    email address */no spam, unsubscribe at any time/no spam. unsubscribe at any time
    no spam. unsubscribe anytime/no spam. unsubscribe at any time./no spam. unsubscribe anytime.
    unsubscribe at any time/unsubscribe anytime/you can unsubscribe at any time
    you can unsubscribe at any time./thanks for subscribing/thanks for subscribing!
    thank you for subscribing/thank you for subscribing!/you have successfully subscribed
    you have been successfully subscribed/success! check your email
    check your inbox or spam folder to confirm your subscription
    check your inbox or spam folder to confirm your subscription./already a subscriber?
    already a subscriber? sign in/already a subscriber? log in/already a member? sign in
    already a member? log in/already have an account?/already have an account? sign in
    already have an account? log in/don't have an account?/don't have an account? sign up
    subscribe to continue reading/subscribe to keep reading/subscribe to read more
    subscribe to read the full article/subscribe to unlock/unlock this article
    unlock full access/get unlimited access/get full access/start your free trial
    start free trial/this article is for subscribers only/this article is for subscribers only.
    this post is for subscribers only/this post is for subscribers only.
    this post is for paid subscribers/this post is for paying subscribers only/subscriber only
    subscribers only/subscriber exclusive/subscriber-only/members only/members-only
    member-only story/become a subscriber/become a patron/manage subscription
    create a free account to continue reading/log in to continue reading
    sign in to continue reading/sign in to read more/log in or sign up/sign in or register
    log in or register/login or register/sign in or create an account/accept all/accept cookies
    accept all cookies/reject all/reject all cookies/decline cookies/reject cookies
    manage cookies/manage cookie preferences/manage preferences/manage consent/cookie settings
    cookie preferences/cookie consent/cookie notice/cookies settings/privacy settings
    privacy preferences/your privacy choices/your privacy/your california privacy rights
    do not sell my personal information/do not sell my info
    do not sell or share my personal information/consent preferences/save preferences
    save & accept/allow all cookies/allow all/strictly necessary cookies
    privacy & cookies policy/check price on amazon/view on amazon/see price on amazon
    buy on amazon/see it on amazon/see at amazon/buy at amazon/view deal/see deal/quick view
    view image in fullscreen/view gallery/open image in modal/close gallery/view full image
    hide caption/toggle caption/view slideshow/get notifications/get alerts
    get breaking news alerts/available on the app store/get it on google play
    download on the app store/recommended for you/recommended by outbrain/from around the web
    from the web/you might also like/you may also like/you might also be interested in
    you may also be interested in/you might be interested in/may also interest you
    report this comment/report comment/report abuse/report an error/report a typo
    report this post/report a problem/suggest a correction/request a correction
    was this article helpful?/was this helpful?/was this page helpful?
    did you find this helpful?/how useful was this post?/click on a star to rate it!
    rate this article/rate this post/rate this story/rate this recipe/average rating
    no votes so far! be the first to rate this post
    no votes so far! be the first to rate this post./view author archive
    view all posts by author/author archive/more by this author/more from this author
    more from author/more from this site/see author's posts/original article/original post
    view original/view original post/view original article/filed under:/top of page
    bottom of page/end of article/website built with/javascript is disabled
    please enable javascript/please enable javascript to view this page
    please enable javascript to view the comments powered by disqus/please enable cookies
    you need to enable javascript to run this app/you need to enable javascript to run this app.
    blog at wordpress.com/blog at wordpress.com./powered by disqus/comments powered by disqus
    proudly powered by wordpress/powered by wordpress/powered by blogger/powered by ghost
    powered by jekyll/powered by hugo/powered by shopify/powered by squarespace/made with ghost
    published with ghost/create a website or blog at wordpress.com/view web version
    view in browser/view this email in your browser/view desktop version/view mobile version"""
)
"""Furniture wherever such a line stands."""

SECTIONS = _table(
    """related articles/related article/related posts/related post/related stories/related story
    related reading/related news/related content/related coverage/related links/related topics
    related videos/related reads/related items/related pages/related entries/related
    similar articles/similar posts/similar stories/further articles/more stories/more news
    more to read/more to explore/more for you/more like this/more top stories/more headlines
    more on this/more on this story/more on this topic/more related articles
    more related stories/recommended/recommended reading/recommended articles/recommended posts
    recommended stories/recommended reads/recommended for you/suggested reading
    suggested articles/suggested posts/suggested for you/you might also like/you may also like
    you might like/you may like/you might also enjoy/you may also enjoy/you might have missed
    you may have missed/you might be interested in/also read/read also/also on/also see
    also in the news/read next/what to read next/what to watch next/next up/up next/keep reading
    continue exploring/latest/latest news/latest posts/latest articles/latest stories
    latest headlines/latest updates/latest from the blog/recent posts/recent articles
    recent stories/recent news/recent comments/recent entries/popular posts/popular articles
    popular stories/popular/popular now/popular on this site/popular tags/popular topics
    trending/trending now/trending news/trending stories/trending topics/trending articles
    trending posts/most read/most popular/most viewed/most shared/most commented/most discussed
    most watched/most recent/top stories/top news/top posts/top articles/top headlines
    today's top stories/editor's picks/editors' picks/editors picks/editor's choice
    editor's pick/staff picks/don't miss/must read/must reads/in case you missed it/featured
    featured articles/featured posts/featured stories/featured news/featured video
    featured videos/from our network/from our partners/from our blog/from the blog
    from the archives/from our sponsors/around the web/elsewhere on the web/partner content
    other articles/other posts/other stories/other news/other articles you may like/explore more
    previous article/next article/previous post/next post/previous story/next story
    previous entry/next entry/previous articles/next articles/previous chapter/next chapter
    previous page/next page/older posts/newer posts/older articles/newer articles/older post
    newer post/older entries/newer entries/previous and next posts/popular this week
    trending this week/news in pictures/in other news/what others are reading/readers also liked
    people also read/readers also read/people also viewed/customers also bought/best of the web
    stories you may like/stories for you/articles you may like/archives"""
)
"""Headings of lists of other pages."""

LIKELY = _table(
    """menu/search/search.../search…/search for/search this site/search for:/close/open/share/tweet
    like/post/pin/email/e-mail/print/save/bookmark/subscribe/subscribed/follow/following
    unfollow/donate/donate now/comment/comments/reply/replies/quote/report/permalink/flag/edit
    upvote/downvote/discuss/login/log in/log-in/sign in/sign-in/sign up/sign-up/signup/register
    logout/cart/basket/checkout/wishlist/compare/next/previous/prev/older/newer/first/last/more
    see more/see all/show more/show less/view more/view all/learn more/find out more
    discover more/load/expand/collapse/back/go back/go/submit/send/ok/okay/got it/got it!
    i agree/i accept/accept/decline/dismiss/no thanks/not now/maybe later/cancel/continue/skip
    yes/no/play/pause/mute/unmute/fullscreen/full screen/exit fullscreen/listen/watch
    watch video/watch the video/watch now/transcript/download/play all/exclusive/breaking
    developing/sponsored/promoted/ad/ads/promotion/discord/post author/posted by/written by
    about the author/about author/about the authors/about the writer/author bio/author profile
    name/name */email */comment */sort by/sort by:/newest/oldest/newest first/oldest first
    all comments/most liked/translate/select language/choose language/dark mode/light mode
    font size/text size/a a a/aa/accessibility menu/table of contents toggle/hide/show
    hide table of contents/show table of contents/on this page/in this article/page contents
    start here/get started/contact sales/book a demo/request a demo/try it free/try for free
    try free/free trial/join now/join us/join today/join free/connect with us/connect
    stay connected/follow us/follow me/find us on/stay in touch/get in touch/stay up to date
    stay informed/stay updated/never miss a story/never miss an update/never miss a post/sku
    sale!/size guide/loading more/no results found/no results/page not found/untitled
    uncategorized/uncategorised/advertise here/your ad here/share your thoughts
    share your thoughts below/tell us what you think/let us know in the comments/sidebar
    breadcrumbs/breadcrumb/footer/header/primary menu/main menu/secondary menu/mobile menu
    quick links/useful links/categories/tags cloud/tag cloud/blogroll/entries feed/comments feed
    sponsored content/promoted content/open menu/close menu/open search/close search/all posts
    share link/add to bookmarks/add to favorites/add to favourites/download pdf/download as pdf
    view pdf/loading/subscribe for free/subscribe now/subscribe now!/subscribe today
    subscribe here/sign up for free/sign up now/sign up today/sign up here/your email
    your email address/email address/check your inbox/become a member/create a free account
    create an account/create account/create free account/forgot password?/forgot your password?
    forgot password/lost your password?/remember me/my account/log out/sign out/manage options
    manage settings/add to cart/add to basket/add to bag/add to wishlist/buy now/shop now
    order now/view cart/view basket/check price/out of stock/in stock/view product/image caption
    expand image/enlarge image/next slide/previous slide/next image/previous image
    enable notifications/turn on notifications/allow notifications/download our app
    download the app/get the app/get our app/open in app/send feedback/give feedback"""
)
"""Buttons and labels: furniture at the edges of a page or beside other furniture."""

PLACES = _table(
    """home/homepage/home page/news/world/world news/us/u.s./u.s. news/uk/local/local news/national
    international/politics/business/economy/finance/money/markets/tech/technology/science/health
    environment/climate/education/sport/sports/football/entertainment/celebrity/culture/arts
    arts & culture/music/movies/film/tv/books/gaming/games/style/fashion/lifestyle/life/food
    food & drink/recipes/travel/autos/cars/real estate/property/opinion/opinions/editorial
    editorials/columns/columnists/letters/analysis/features/investigations/video/videos/photos
    pictures/podcasts/podcast/newsletters/weather/horoscopes/crosswords/puzzles/obituaries
    classifieds/events/magazine/archive/archives/latest/trending/blog/blogs/articles/posts
    stories/resources/tools/products/services/solutions/pricing/customers/partners/company/team
    our team/portfolio/projects/gallery/shop/store/faq/faqs/help/help center/help centre/support
    docs/documentation/community/forum/forums/jobs/careers/press/press room/media/media kit
    investors/about/about us/about me/who we are/our story/contact/contact us/contact me
    advertise/advertise with us/advertising/privacy/privacy policy/privacy notice
    privacy statement/terms/terms of use/terms of service/terms & conditions
    terms and conditions/terms of sale/conditions of use/cookies/cookie policy/cookie settings
    legal/legal notice/imprint/impressum/disclaimer/accessibility/accessibility statement
    sitemap/site map/site index/rss/rss feed/feedback/corrections/editorial policy
    editorial standards/editorial guidelines/ethics policy/code of ethics/community guidelines
    comment policy/ad choices/adchoices/refund policy/return policy/returns/shipping
    shipping policy/affiliate disclosure/affiliate disclaimer/dmca/gdpr/ccpa/security/status
    sign in/sign up/log in/login/register/subscribe/donate/search/menu/more/my account
    manage cookies/write for us/work with us/facebook/twitter/x/linkedin/instagram/youtube
    pinterest/reddit/whatsapp/telegram/tiktok/tumblr/messenger/mastodon/bluesky/threads
    flipboard/pocket/medium/substack/snapchat/spotify/google+/audio/slideshow/live/premium
    newsletter/notifications/alerts/atom/feed/registration/website/price/quantity/reviews
    ratings/rating/sale/theme/language/english/author/account/profile/volume/captions/subtitles
    settings/quality/image/calendar/meta/top/best/discussion/navigation/google news/apple news
    breaking news/photo gallery/new arrivals/free shipping"""
)
"""Parts of sites and networks: as `LIKELY`, and good names for tags too."""

ROLES = _table(
    """staff reporter/staff writer/staff/editorial team/editorial staff/editorial board/newsroom
    news desk/web desk/online desk/admin/guest author/guest writer/guest contributor/contributor
    contributors/correspondent/special correspondent/our correspondent/senior reporter/reporter
    news editor/managing editor/editor in chief/editor-in-chief"""
)
"""Who stands in a byline without a name."""
