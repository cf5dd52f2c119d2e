;;; -*- lexical-binding: t -*-
;; Opens $ARTICLE in Emacs with eglot or flycheck, as $WAY says, edits it, fixes it, breaks the
;; configuration, and writes to $RESULT what Emacs marks after each.

(require 'json)
(require 'markdown-mode)

(defvar result nil)
(defvar way (getenv "WAY"))

(defun keep (key value)
  (push (cons key value) result))

(defun wait (what is-so)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall is-so))
      (when (> (float-time) end)
        (error "Waited in vain for %s: %S" what (shown)))
      (accept-process-output nil 0.02))))

(defun place (begin end)
  (save-excursion
    (goto-char begin)
    (let ((start (line-beginning-position)))
      (vector (1- (line-number-at-pos begin)) (- begin start) (- end start)))))

(defun one (begin end code severity)
  `((place . ,(place begin end)) (text . ,(buffer-substring-no-properties begin end))
    (code . ,code) (severity . ,severity) (begin . ,begin)))

;; What flycheck marks are its overlays, what eglot gives to flymake are regions.
(defun marked ()
  (if (equal way "flycheck")
      (mapcar (lambda (overlay)
                (let ((found (overlay-get overlay 'flycheck-error)))
                  (one (overlay-start overlay) (overlay-end overlay)
                       (flycheck-error-id found) (symbol-name (flycheck-error-level found)))))
              (flycheck-overlays-in (point-min) (point-max)))
    (mapcar (lambda (found)
              (let ((told (alist-get 'eglot-lsp-diag (flymake-diagnostic-data found))))
                (one (flymake-diagnostic-beg found) (flymake-diagnostic-end found)
                     (plist-get told :code) (format "%s" (flymake-diagnostic-type found)))))
            (flymake-diagnostics))))

(defun shown ()
  (vconcat (sort (marked) (lambda (a b) (< (alist-get 'begin a) (alist-get 'begin b))))))

(defun wait-for (count)
  (wait (format "%d findings" count) (lambda () (= (length (marked)) count)))
  (shown))

(defun saved ()
  (save-buffer)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8-unix))
      (insert-file-contents (getenv "ARTICLE")))
    (buffer-string)))

(defun check ()
  (if (equal way "flycheck")
      (flycheck-buffer)
    (eglot--signal-textDocument/didChange))) ; which Emacs does when it is idle, and batch never is

;; Answers the question for an action, as one does in the minibuffer.
(defun chosen (title)
  (let ((before (buffer-string)))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (seq-find (lambda (item) (string-prefix-p title item)) (mapcar #'car items))))
              (last-nonmenu-event t))
      (goto-char (alist-get 'begin (aref (shown) 0)))
      (call-interactively #'eglot-code-actions))
    (wait title (lambda () (not (equal before (buffer-string))))))
  (saved))

(defun said ()
  (if (equal way "flycheck")
      (mapconcat #'flycheck-error-message flycheck-current-errors "\n")
    (with-current-buffer (messages-buffer) (buffer-string))))

(defun drive ()
  (find-file (getenv "ARTICLE"))
  (if (equal way "flycheck")
      (flycheck-mode)
    (run-hooks 'post-command-hook)) ; eglot-ensure waits for a command to end, and none does here
  (check)
  (keep 'opened (wait-for 3))
  (goto-char (point-min))
  (search-forward "\nThe boats")
  (beginning-of-line)
  (insert "🎣 They slept due to the fact that it rained.\n\n🎣 ")
  (check)
  (keep 'edited (wait-for 4))
  (if (equal way "flycheck")
      (progn (prosecheck-fix) (keep 'mended (saved)))
    (keep 'fixed (chosen "Fix FIL001"))
    (check)
    (wait-for 3)
    (keep 'mended (chosen "Fix all that is safe")))
  (with-temp-file (expand-file-name "prosecheck.toml") (insert "slect = [\"FIL\"]\n"))
  (set-buffer-modified-p t)
  (save-buffer)
  (check)
  (wait "the complaint" (lambda () (string-search "slect" (said))))
  (keep 'said (said)))

(condition-case problem
    (drive)
  (error (keep 'problem (error-message-string problem))))
(with-temp-file (getenv "RESULT")
  (set-buffer-file-coding-system 'utf-8-unix)
  (insert (json-encode result)))
(kill-emacs)
