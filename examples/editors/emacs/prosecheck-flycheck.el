;;; prosecheck-flycheck.el --- prosecheck by flycheck  -*- lexical-binding: t -*-

;; Put this folder on `load-path' and (require 'prosecheck-flycheck) in your init file; needs flycheck.
;; M-x prosecheck-fix mends what is safe to mend.

;;; Code:

(require 'flycheck)

(defun prosecheck-flycheck--error (found checker buffer)
  "Give FOUND, an object of the JSON, as an error of CHECKER in BUFFER."
  (let-alist found
    (flycheck-error-new-at
     .range.start.line .range.start.column (intern .severity) .message
     :end-line .range.end.line :end-column .range.end.column
     :id .code :checker checker :buffer buffer :filename (buffer-file-name buffer))))

;; The output is JSON in one line, and a line for whatever went wrong, such as a mistake in
;; prosecheck.toml.
(defun prosecheck-flycheck--parse (output checker buffer)
  "Give the errors of CHECKER in OUTPUT about BUFFER."
  (mapcan
   (lambda (line)
     (if (string-prefix-p "{" line)
         (mapcar (lambda (found) (prosecheck-flycheck--error found checker buffer))
                 (alist-get 'diagnostics
                            (json-parse-string line :object-type 'alist :array-type 'list)))
       (list (flycheck-error-new-at 1 nil 'error line :checker checker :buffer buffer
                                    :filename (buffer-file-name buffer)))))
   (split-string output "[\r\n]+" t)))

(flycheck-define-checker prosecheck
  "A linter for generated articles."
  :command ("prosecheck" "--output-format" "json" "--force-exclude"
            "--stdin-filename" (eval (or (buffer-file-name) "untitled.md")) "-")
  :standard-input t
  :error-parser prosecheck-flycheck--parse
  :modes (markdown-mode gfm-mode text-mode html-mode mhtml-mode))
(add-to-list 'flycheck-checkers 'prosecheck)

(defun prosecheck-fix ()
  "Fix what is safe to fix in this buffer."
  (interactive)
  (let ((fixed (generate-new-buffer " *prosecheck*"))
        (name (or (buffer-file-name) "untitled.md"))
        (coding-system-for-write 'utf-8-unix)
        (coding-system-for-read 'utf-8-unix))
    (unwind-protect
        (let ((code (call-process-region nil nil "prosecheck" nil (list fixed nil) nil
                                         "--fix" "--quiet" "--force-exclude"
                                         "--stdin-filename" name "-")))
          (if (memq code '(0 1))
              (replace-buffer-contents fixed)
            (user-error "Prosecheck ended with %s; M-x flycheck-buffer shows why" code)))
      (kill-buffer fixed))))

(provide 'prosecheck-flycheck)
;;; prosecheck-flycheck.el ends here
