;;; prosecheck-eglot.el --- prosecheck by eglot  -*- lexical-binding: t -*-

;; Put this folder on `load-path' and (require 'prosecheck-eglot) in your init file; needs
;; pip install 'prosecheck[server]' and Emacs 29, or eglot from ELPA.  Fixes: M-x eglot-code-actions.

;;; Code:

(require 'eglot)

(defvar prosecheck-eglot-modes '(markdown-mode gfm-mode text-mode html-mode mhtml-mode)
  "Modes whose buffers prosecheck reads.")

(dolist (mode prosecheck-eglot-modes)
  (add-to-list 'eglot-server-programs (cons mode '("prosecheck" "server"))))

;; Modes that derive from text-mode run its hook as well, and most of them hold no articles.
(defun prosecheck-eglot ()
  "Start prosecheck where the mode itself is one of `prosecheck-eglot-modes'."
  (when (memq major-mode prosecheck-eglot-modes)
    (eglot-ensure)))
(add-hook 'text-mode-hook #'prosecheck-eglot)

(provide 'prosecheck-eglot)
;;; prosecheck-eglot.el ends here
